CREATE TABLE IF NOT EXISTS notification_event (
    id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind           VARCHAR(40)   NOT NULL,
    subject_kind   VARCHAR(40)   NOT NULL,
    subject_number VARCHAR(60)   NOT NULL,
    subsidiary_id  BIGINT        NULL,
    people         VARCHAR(2000) NOT NULL,
    facts          TEXT          NOT NULL,
    told_key       VARCHAR(100)  NULL,
    page_only      BOOLEAN       NOT NULL,
    happened_at    DATETIME(6)   NOT NULL,
    spread_at      DATETIME(6)   NULL,
    tries          INT           NOT NULL DEFAULT 0,
    UNIQUE KEY uk_notification_event_told (told_key),
    KEY ix_notification_event_due (spread_at, id)
);

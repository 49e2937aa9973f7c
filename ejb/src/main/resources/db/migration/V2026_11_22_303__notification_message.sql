CREATE TABLE IF NOT EXISTS notification_message (
    id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version        INT           NOT NULL DEFAULT 0,
    event_id       BIGINT        NOT NULL,
    person_id      BIGINT        NOT NULL,
    kind           VARCHAR(40)   NOT NULL,
    subject_kind   VARCHAR(40)   NOT NULL,
    subject_number VARCHAR(60)   NOT NULL,
    title          VARCHAR(400)  NOT NULL,
    body           VARCHAR(4000) NOT NULL,
    title_en       VARCHAR(400)  NOT NULL,
    body_en        VARCHAR(4000) NOT NULL,
    happened_at    DATETIME(6)   NOT NULL,
    read_at        DATETIME(6)   NULL,
    UNIQUE KEY uk_notification_message_person (event_id, person_id),
    KEY ix_notification_message_list (person_id, happened_at, id),
    KEY ix_notification_message_unread (person_id, read_at),
    CONSTRAINT fk_notification_message_person FOREIGN KEY (person_id) REFERENCES person (id)
);

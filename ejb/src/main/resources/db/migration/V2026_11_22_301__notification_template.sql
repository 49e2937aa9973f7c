CREATE TABLE IF NOT EXISTS notification_template (
    id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version    INT           NOT NULL DEFAULT 0,
    kind       VARCHAR(40)   NOT NULL,
    channel    VARCHAR(10)   NOT NULL,
    language   VARCHAR(5)    NOT NULL,
    number     INT           NOT NULL,
    subject    VARCHAR(200)  NULL,
    body       VARCHAR(2000) NOT NULL,
    changed_at DATETIME(6)   NOT NULL,
    person_id  BIGINT        NULL,
    UNIQUE KEY uk_notification_template_number (kind, channel, language, number),
    CONSTRAINT fk_notification_template_person FOREIGN KEY (person_id) REFERENCES person (id)
);

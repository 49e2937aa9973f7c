CREATE TABLE IF NOT EXISTS notification_preference (
    id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version   INT         NOT NULL DEFAULT 0,
    person_id BIGINT      NOT NULL,
    kind      VARCHAR(40) NOT NULL,
    channel   VARCHAR(10) NOT NULL,
    wanted    BOOLEAN     NOT NULL,
    UNIQUE KEY uk_notification_preference (person_id, kind, channel),
    CONSTRAINT fk_notification_preference_person FOREIGN KEY (person_id) REFERENCES person (id)
);

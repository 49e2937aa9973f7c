CREATE TABLE IF NOT EXISTS notification_reader (
    id        BIGINT     NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version   INT        NOT NULL DEFAULT 0,
    person_id BIGINT     NOT NULL,
    language  VARCHAR(5) NOT NULL,
    UNIQUE KEY uk_notification_reader_person (person_id),
    CONSTRAINT fk_notification_reader_person FOREIGN KEY (person_id) REFERENCES person (id)
);

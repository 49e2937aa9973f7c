CREATE TABLE IF NOT EXISTS account_credential (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version       INT          NOT NULL DEFAULT 0,
    person_id     BIGINT       NOT NULL,
    password_hash VARCHAR(200) NOT NULL,
    must_change   BOOLEAN      NOT NULL,
    changed_at    DATETIME(6)  NOT NULL,
    UNIQUE KEY uk_account_credential_person (person_id),
    CONSTRAINT fk_account_credential_person FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE IF NOT EXISTS account_former_password (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version       INT          NOT NULL DEFAULT 0,
    person_id     BIGINT       NOT NULL,
    password_hash VARCHAR(200) NOT NULL,
    KEY ix_account_former_password_person (person_id, id),
    CONSTRAINT fk_account_former_password_person FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE IF NOT EXISTS account_token (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version    INT         NOT NULL DEFAULT 0,
    token_hash CHAR(64)    NOT NULL,
    person_id  BIGINT      NOT NULL,
    issued_at  DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    revoked_at DATETIME(6) NULL,
    UNIQUE KEY uk_account_token_hash (token_hash),
    KEY ix_account_token_person (person_id),
    KEY ix_account_token_expires (expires_at),
    CONSTRAINT fk_account_token_person FOREIGN KEY (person_id) REFERENCES person (id)
);

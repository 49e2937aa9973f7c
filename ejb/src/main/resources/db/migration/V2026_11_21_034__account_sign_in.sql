CREATE TABLE IF NOT EXISTS account_sign_in (
    id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version      INT         NOT NULL DEFAULT 0,
    person_id    BIGINT      NULL,
    signed_in_at DATETIME(6) NOT NULL,
    address      VARCHAR(64) NOT NULL,
    result       VARCHAR(20) NOT NULL,
    KEY ix_account_sign_in_address (address, signed_in_at),
    KEY ix_account_sign_in_person (person_id, id)
);

CREATE TABLE IF NOT EXISTS account_tries (
    id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version      INT         NOT NULL DEFAULT 0,
    name_digest  CHAR(64)    NOT NULL,
    failed       INT         NOT NULL DEFAULT 0,
    last_at      DATETIME(6) NULL,
    locked_until DATETIME(6) NULL,
    UNIQUE KEY uk_account_tries_name (name_digest),
    KEY ix_account_tries_last (last_at)
);

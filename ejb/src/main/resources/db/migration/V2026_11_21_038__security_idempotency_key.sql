CREATE TABLE IF NOT EXISTS api_idempotency_key (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_id   BIGINT      NOT NULL,
    request_key CHAR(36)    NOT NULL,
    fingerprint CHAR(64)    NOT NULL,
    created_at  DATETIME(6) NOT NULL,
    status      INT         NULL,
    body        LONGTEXT    NULL,
    UNIQUE KEY uk_api_idempotency_key (person_id, request_key),
    KEY ix_api_idempotency_key_created (created_at)
);

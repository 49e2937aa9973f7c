CREATE TABLE IF NOT EXISTS approval (
    id            BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version       INT            NOT NULL DEFAULT 0,
    kind          VARCHAR(40)    NOT NULL,
    number        VARCHAR(60)    NOT NULL,
    dossier       VARCHAR(60)    NOT NULL,
    title         VARCHAR(300)   NOT NULL,
    amount        DECIMAL(18, 2) NOT NULL,
    subsidiary_id BIGINT         NULL,
    requester_id  BIGINT         NOT NULL,
    urgent        BOOLEAN        NOT NULL DEFAULT FALSE,
    state         VARCHAR(20)    NOT NULL,
    submitted_at  DATETIME(6)    NOT NULL,
    finished_at   DATETIME(6)    NULL,
    UNIQUE KEY uk_approval_number (kind, number),
    KEY ix_approval_dossier (dossier),
    CONSTRAINT fk_approval_subsidiary FOREIGN KEY (subsidiary_id) REFERENCES organization_unit (id),
    CONSTRAINT fk_approval_requester FOREIGN KEY (requester_id) REFERENCES person (id)
);

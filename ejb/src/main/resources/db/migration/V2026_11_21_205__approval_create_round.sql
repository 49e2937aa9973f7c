CREATE TABLE IF NOT EXISTS approval_round (
    id              BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version         INT            NOT NULL DEFAULT 0,
    approval_id     BIGINT         NOT NULL,
    number          INT            NOT NULL,
    route_version   INT            NOT NULL,
    route_row_id    BIGINT         NOT NULL,
    amount          DECIMAL(18, 2) NOT NULL,
    state           VARCHAR(20)    NOT NULL,
    submitted_at    DATETIME(6)    NOT NULL,
    finished_at     DATETIME(6)    NULL,
    withdrawn_by_id BIGINT         NULL,
    comment         VARCHAR(1000)  NULL,
    UNIQUE KEY uk_approval_round_number (approval_id, number),
    CONSTRAINT fk_approval_round_approval FOREIGN KEY (approval_id) REFERENCES approval (id),
    CONSTRAINT fk_approval_round_row FOREIGN KEY (route_row_id) REFERENCES approval_route_row (id),
    CONSTRAINT fk_approval_round_withdrawn_by FOREIGN KEY (withdrawn_by_id) REFERENCES person (id)
);

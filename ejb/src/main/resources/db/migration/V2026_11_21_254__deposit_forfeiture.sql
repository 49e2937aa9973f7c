CREATE TABLE IF NOT EXISTS deposit_forfeiture (
    id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version         INT           NOT NULL DEFAULT 0,
    deposit_id      BIGINT        NOT NULL,
    number          VARCHAR(60)   NOT NULL,
    approval_state  VARCHAR(20)   NOT NULL,
    amount          DECIMAL(18,2) NOT NULL,
    booked_on       DATE          NOT NULL,
    voucher         VARCHAR(60)   NULL,
    reason          VARCHAR(500)  NOT NULL,
    requested_by_id BIGINT        NOT NULL,
    requested_at    DATETIME(6)   NOT NULL,
    UNIQUE KEY uk_deposit_forfeiture_number (number),
    KEY ix_deposit_forfeiture_deposit (deposit_id, id),
    CONSTRAINT fk_deposit_forfeiture_deposit FOREIGN KEY (deposit_id) REFERENCES deposit (id),
    CONSTRAINT fk_deposit_forfeiture_person FOREIGN KEY (requested_by_id) REFERENCES person (id),
    CONSTRAINT ck_deposit_forfeiture_amount CHECK (amount > 0)
);

CREATE TABLE IF NOT EXISTS deposit_entry (
    id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version        INT           NOT NULL DEFAULT 0,
    deposit_id     BIGINT        NOT NULL,
    type           VARCHAR(20)   NOT NULL,
    amount         DECIMAL(18,2) NOT NULL,
    booked_on      DATE          NOT NULL,
    voucher        VARCHAR(60)   NULL,
    target         VARCHAR(20)   NULL,
    reason         VARCHAR(500)  NULL,
    recorded_by_id BIGINT        NOT NULL,
    recorded_at    DATETIME(6)   NOT NULL,
    KEY ix_deposit_entry_deposit (deposit_id, id),
    CONSTRAINT fk_deposit_entry_deposit FOREIGN KEY (deposit_id) REFERENCES deposit (id),
    CONSTRAINT fk_deposit_entry_person FOREIGN KEY (recorded_by_id) REFERENCES person (id),
    CONSTRAINT ck_deposit_entry_amount CHECK (amount > 0)
);

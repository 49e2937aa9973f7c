-- Whose requests add up where a route accumulates (E4).
ALTER TABLE approval
    ADD COLUMN IF NOT EXISTS customer VARCHAR(60) NULL,
    ADD INDEX IF NOT EXISTS ix_approval_customer (kind, customer, submitted_at);

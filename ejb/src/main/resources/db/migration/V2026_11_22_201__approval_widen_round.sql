ALTER TABLE approval_round
    ADD COLUMN IF NOT EXISTS routed_amount   DECIMAL(18, 2) NULL,
    ADD COLUMN IF NOT EXISTS first_position  INT            NOT NULL DEFAULT 1;

ALTER TABLE approval_route
    ADD COLUMN IF NOT EXISTS accumulation_days INT NULL;

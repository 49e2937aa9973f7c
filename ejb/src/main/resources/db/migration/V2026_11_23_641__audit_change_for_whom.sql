-- In whose name a delegate decided (L2, E4); null for everything people do in their own, and for what is older than this column.
ALTER TABLE audit_change
    ADD COLUMN IF NOT EXISTS on_behalf_of_id   BIGINT       NULL,
    ADD COLUMN IF NOT EXISTS on_behalf_of_name VARCHAR(100) NULL;

-- For whom a delegate gave the first answer (E4); null for who answered in their own name.
ALTER TABLE support_request
    ADD COLUMN IF NOT EXISTS answered_for_id BIGINT NULL AFTER answered_by_id,
    ADD CONSTRAINT FOREIGN KEY IF NOT EXISTS fk_support_request_answered_for (answered_for_id) REFERENCES person (id);

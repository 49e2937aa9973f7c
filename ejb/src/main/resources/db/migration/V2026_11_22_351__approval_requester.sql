-- A person's own requests by state, latest first (D5).
ALTER TABLE approval
    ADD INDEX IF NOT EXISTS ix_approval_requester (requester_id, state, submitted_at, id);

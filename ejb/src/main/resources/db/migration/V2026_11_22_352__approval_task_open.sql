-- An inbox's page and its count lie in one index; what a task wants and when it is due belong to it now (D5).
ALTER TABLE approval_task
    ADD INDEX IF NOT EXISTS ix_approval_task_open (holder_id, state, urgent DESC, arrived_at, id, purpose, kind, due_at, approval_id),
    DROP INDEX IF EXISTS ix_approval_task_inbox;

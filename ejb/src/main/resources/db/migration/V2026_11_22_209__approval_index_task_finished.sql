CREATE INDEX IF NOT EXISTS ix_approval_task_finished ON approval_task (finished_at);

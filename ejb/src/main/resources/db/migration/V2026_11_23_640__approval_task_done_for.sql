-- What was done in a person's name, latest first, as the other index has what a person did; an absent person finds it among done things too (E4, D5).
ALTER TABLE approval_task
    ADD INDEX IF NOT EXISTS ix_approval_task_done_for (on_behalf_of_id, finished_at, id, state, kind, approval_id);

-- What a person has dealt with, latest first; the states lie in the index, so that counting does not leave it (D5).
ALTER TABLE approval_task
    ADD INDEX IF NOT EXISTS ix_approval_task_done (holder_id, finished_at, id, state, kind, approval_id);

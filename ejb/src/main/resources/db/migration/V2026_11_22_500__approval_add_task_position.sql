-- The order of a round's tasks, which their ids do not tell: rows of one transaction come in any order.
ALTER TABLE approval_task
    ADD COLUMN IF NOT EXISTS position INT NOT NULL DEFAULT 0;

-- One person may hold several tasks of a node: an answer beside a decision.
ALTER TABLE approval_task
    ADD COLUMN IF NOT EXISTS purpose      VARCHAR(20)   NOT NULL DEFAULT 'DECISION',
    ADD COLUMN IF NOT EXISTS role         VARCHAR(40)   NULL,
    ADD COLUMN IF NOT EXISTS source_id    BIGINT        NULL,
    ADD COLUMN IF NOT EXISTS request      VARCHAR(1000) NULL,
    ADD COLUMN IF NOT EXISTS due_at       DATETIME(6)   NULL,
    ADD COLUMN IF NOT EXISTS overdue_told BOOLEAN       NOT NULL DEFAULT FALSE,
    ADD INDEX IF NOT EXISTS ix_approval_task_node (node_id, holder_id),
    ADD INDEX IF NOT EXISTS ix_approval_task_due (state, overdue_told, due_at),
    DROP INDEX IF EXISTS uk_approval_task_holder,
    ADD CONSTRAINT FOREIGN KEY IF NOT EXISTS fk_approval_task_source (source_id) REFERENCES approval_task (id);

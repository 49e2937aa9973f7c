-- Whom a document itself names for a node, by when, and what is asked (D3).
ALTER TABLE approval_node
    ADD COLUMN IF NOT EXISTS addressee_id BIGINT        NULL,
    ADD COLUMN IF NOT EXISTS due_at       DATETIME(6)   NULL,
    ADD COLUMN IF NOT EXISTS request      VARCHAR(1000) NULL,
    ADD CONSTRAINT FOREIGN KEY IF NOT EXISTS fk_approval_node_addressee (addressee_id) REFERENCES person (id);

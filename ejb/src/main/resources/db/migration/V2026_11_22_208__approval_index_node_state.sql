CREATE INDEX IF NOT EXISTS ix_approval_node_state ON approval_node (state);

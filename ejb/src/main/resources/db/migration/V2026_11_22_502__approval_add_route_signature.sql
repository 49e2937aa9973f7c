-- Whether approving takes the approver's signature picture (E3).
ALTER TABLE approval_route
    ADD COLUMN IF NOT EXISTS signature_required BOOLEAN NOT NULL DEFAULT FALSE;

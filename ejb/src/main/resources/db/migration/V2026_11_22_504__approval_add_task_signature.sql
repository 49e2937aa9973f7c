-- The picture as it was when it was decided; a person's later one does not change it.
ALTER TABLE approval_task
    ADD COLUMN IF NOT EXISTS signature_key CHAR(32) NULL;

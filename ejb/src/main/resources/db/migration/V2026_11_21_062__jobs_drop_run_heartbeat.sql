ALTER TABLE job_run DROP COLUMN IF EXISTS heartbeat_at;

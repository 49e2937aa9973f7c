-- active_job repeats the job's name while the run is active and is null afterwards, so that the unique key admits one active run per job.
-- heartbeat_at is UTC by the database's clock; the other times are local, as people read them.
CREATE TABLE IF NOT EXISTS job_run (
  id                 BIGINT        NOT NULL AUTO_INCREMENT,
  job                VARCHAR(60)   NOT NULL,
  active_job         VARCHAR(60),
  business_date      DATE          NOT NULL,
  attempt            INT           NOT NULL,
  status             VARCHAR(12)   NOT NULL,
  step               VARCHAR(60),
  accept_loss        BOOLEAN       NOT NULL,
  started_by         VARCHAR(100)  NOT NULL,
  owner              VARCHAR(100)  NOT NULL,
  heartbeat_at       DATETIME(6)   NOT NULL,
  takeovers          INT           NOT NULL DEFAULT 0,
  batch_execution_id BIGINT,
  started_at         DATETIME(6)   NOT NULL,
  finished_at        DATETIME(6),
  expected_count     BIGINT        NOT NULL DEFAULT 0,
  read_count         BIGINT        NOT NULL DEFAULT 0,
  written_count      BIGINT        NOT NULL DEFAULT 0,
  rejected_count     BIGINT        NOT NULL DEFAULT 0,
  message            TEXT,
  PRIMARY KEY (id),
  UNIQUE KEY job_run_active (active_job),
  KEY job_run_date (job, business_date)
);

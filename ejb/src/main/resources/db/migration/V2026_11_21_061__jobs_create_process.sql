-- A process that runs jobs, and its last sign of life (UTC, the database's clock). Apart from job_run, so that a sign of life never waits for a chunk.
CREATE TABLE IF NOT EXISTS job_process (
  owner        VARCHAR(100) NOT NULL,
  heartbeat_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (owner)
);

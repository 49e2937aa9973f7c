-- Since when this database knows a job's schedule: nights before that were not missed. Its row also lets one process at a time open a night's run.
CREATE TABLE IF NOT EXISTS job_schedule (
  job         VARCHAR(60) NOT NULL,
  known_since DATETIME(6) NOT NULL,
  PRIMARY KEY (job)
);

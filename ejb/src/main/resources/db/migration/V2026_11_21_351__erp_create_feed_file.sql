CREATE TABLE IF NOT EXISTS erp_feed_file (
  run_id        BIGINT        NOT NULL,
  file          VARCHAR(20)   NOT NULL,
  encoding      VARCHAR(10)   NOT NULL,
  sha256        VARCHAR(64)   NOT NULL,
  declared_rows BIGINT        NOT NULL,
  declared_sum  DECIMAL(38,2),
  found_sum     DECIMAL(38,2) NOT NULL DEFAULT 0,
  accepted_rows BIGINT        NOT NULL DEFAULT 0,
  rejected_rows BIGINT        NOT NULL DEFAULT 0,
  PRIMARY KEY (run_id, file),
  CONSTRAINT erp_feed_file_feed FOREIGN KEY (run_id) REFERENCES erp_feed (run_id)
);

CREATE TABLE IF NOT EXISTS erp_rejection (
  run_id      BIGINT      NOT NULL,
  file        VARCHAR(20) NOT NULL,
  line_number INT         NOT NULL,
  row_key     MEDIUMTEXT  NOT NULL,
  reason      VARCHAR(20) NOT NULL,
  raw_line    MEDIUMTEXT  NOT NULL,
  PRIMARY KEY (run_id, file, line_number),
  CONSTRAINT erp_rejection_feed FOREIGN KEY (run_id) REFERENCES erp_feed (run_id)
);

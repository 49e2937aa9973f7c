CREATE TABLE IF NOT EXISTS erp_feed (
  run_id        BIGINT       NOT NULL,
  business_date DATE         NOT NULL,
  accept_loss   BOOLEAN      NOT NULL,
  gone_rows     BIGINT       NOT NULL DEFAULT 0,
  completed_at  DATETIME(6),
  PRIMARY KEY (run_id),
  KEY erp_feed_date (business_date)
);

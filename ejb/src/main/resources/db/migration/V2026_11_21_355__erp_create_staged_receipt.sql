CREATE TABLE IF NOT EXISTS erp_staged_receipt (
  run_id      BIGINT        NOT NULL,
  receipt_no  VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  contract_no VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  received_on DATE          NOT NULL,
  amount      DECIMAL(18,2) NOT NULL,
  PRIMARY KEY (run_id, receipt_no)
);

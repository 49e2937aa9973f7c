CREATE TABLE IF NOT EXISTS erp_receipt (
  receipt_no  VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  contract_no VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  received_on DATE          NOT NULL,
  amount      DECIMAL(18,2) NOT NULL,
  gone_on     DATE,
  PRIMARY KEY (receipt_no),
  KEY erp_receipt_contract (contract_no)
);

CREATE TABLE IF NOT EXISTS erp_invoice (
  invoice_no  VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  contract_no VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  issued_on   DATE          NOT NULL,
  amount      DECIMAL(18,2) NOT NULL,
  gone_on     DATE,
  PRIMARY KEY (invoice_no),
  KEY erp_invoice_contract (contract_no)
);

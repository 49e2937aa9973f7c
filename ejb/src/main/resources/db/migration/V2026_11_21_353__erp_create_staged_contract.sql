-- Keys are compared as the ERP writes them: every character counts, case and trailing blanks too.
CREATE TABLE IF NOT EXISTS erp_staged_contract (
  run_id          BIGINT        NOT NULL,
  contract_no     VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  subsidiary_code VARCHAR(40)   NOT NULL,
  tracking_no     VARCHAR(40),
  customer_name   VARCHAR(200)  NOT NULL,
  name            VARCHAR(200)  NOT NULL,
  kind            VARCHAR(12)   NOT NULL,
  signed_on       DATE          NOT NULL,
  amount          DECIMAL(18,2) NOT NULL,
  state           VARCHAR(10)   NOT NULL,
  updated_at      DATETIME(6),
  PRIMARY KEY (run_id, contract_no)
);

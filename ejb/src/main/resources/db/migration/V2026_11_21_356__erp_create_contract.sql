-- gone_on: business date of the feed that no longer had the row; null while it counts.
CREATE TABLE IF NOT EXISTS erp_contract (
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
  gone_on         DATE,
  PRIMARY KEY (contract_no),
  KEY erp_contract_subsidiary (subsidiary_code, signed_on),
  KEY erp_contract_tracking (tracking_no)
);

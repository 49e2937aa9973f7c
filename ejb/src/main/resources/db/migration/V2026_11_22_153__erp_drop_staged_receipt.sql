DROP TABLE IF EXISTS erp_staged_receipt;

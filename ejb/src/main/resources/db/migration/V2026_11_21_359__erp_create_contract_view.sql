-- The mirror with what decides who may see a contract, as it is today, and with its sums. Sub-selects, so that a query pays for what it names.
-- The outcome's contract number is looked up in its own collation first, for its index, then compared exactly.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW erp_contract_view AS
SELECT c.contract_no, c.subsidiary_code, c.tracking_no, c.customer_name, c.name, c.kind, c.signed_on, c.amount, c.state, c.updated_at, c.gone_on,
  (SELECT u.id FROM organization_unit u WHERE u.kind = 'SUBSIDIARY' AND u.code = c.subsidiary_code) AS subsidiary_id,
  (SELECT p.owner_id FROM project p WHERE p.tracking_number = c.tracking_no) AS project_owner_id,
  (SELECT MIN(o.owner_id) FROM bid_outcome o
    WHERE o.contract_number = CONVERT(c.contract_no USING utf8mb4) COLLATE utf8mb4_uca1400_ai_ci AND BINARY o.contract_number = BINARY c.contract_no) AS outcome_owner_id,
  (SELECT COALESCE(SUM(i.amount), 0) FROM erp_invoice i WHERE i.contract_no = c.contract_no AND i.gone_on IS NULL) AS invoiced,
  (SELECT COALESCE(SUM(r.amount), 0) FROM erp_receipt r WHERE r.contract_no = c.contract_no AND r.gone_on IS NULL) AS received
FROM erp_contract c;

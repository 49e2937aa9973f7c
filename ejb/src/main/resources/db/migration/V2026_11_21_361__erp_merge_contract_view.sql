-- Joins only, no sub-select among the columns: the database would fill a temporary table with all contracts for every single one.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW erp_contract_view AS
SELECT c.contract_no, c.subsidiary_code, c.tracking_no, c.customer_name, c.name, c.kind, c.signed_on, c.amount, c.invoiced, c.received, c.state,
  c.updated_at, c.gone_on, u.id AS subsidiary_id, p.owner_id AS project_owner_id, o.owner_id AS outcome_owner_id
FROM erp_contract c
JOIN organization_unit u ON u.kind = 'SUBSIDIARY' AND u.code = c.subsidiary_code
LEFT JOIN project p ON p.tracking_number = c.tracking_no
LEFT JOIN (SELECT CONVERT(contract_number USING utf8mb4) COLLATE utf8mb4_nopad_bin AS contract_no, MIN(owner_id) AS owner_id
  FROM bid_outcome WHERE contract_number IS NOT NULL GROUP BY 1) o ON o.contract_no = c.contract_no;

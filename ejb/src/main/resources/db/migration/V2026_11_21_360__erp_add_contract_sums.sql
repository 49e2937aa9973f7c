-- Sums of the invoices and receipts that count, as of the last merge: lists and the reconciliation read them a thousand times a night.
ALTER TABLE erp_contract
  ADD COLUMN IF NOT EXISTS invoiced DECIMAL(24,2) NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS received DECIMAL(24,2) NOT NULL DEFAULT 0;

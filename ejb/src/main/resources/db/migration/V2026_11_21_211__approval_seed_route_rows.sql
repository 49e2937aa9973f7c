-- Lower bounds count, upper bounds do not.
INSERT IGNORE INTO approval_route_row (route_id, position, amount_from, amount_to)
SELECT route.id, line.position, line.amount_from, line.amount_to
FROM approval_route route
JOIN (SELECT 'INITIATION' AS kind, 1 AS position, NULL AS amount_from, 10000000.00 AS amount_to
      UNION ALL SELECT 'INITIATION', 2, 10000000.00, NULL
      UNION ALL SELECT 'DEPOSIT', 1, NULL, 100000.00
      UNION ALL SELECT 'DEPOSIT', 2, 100000.00, 500000.00
      UNION ALL SELECT 'DEPOSIT', 3, 500000.00, 1000000.00
      UNION ALL SELECT 'DEPOSIT', 4, 1000000.00, NULL
      UNION ALL SELECT 'FORFEITURE', 1, NULL, NULL) line ON line.kind = route.kind
WHERE route.number = 1;

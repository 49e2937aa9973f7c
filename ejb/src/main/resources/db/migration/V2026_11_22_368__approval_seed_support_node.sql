-- The post stands in where the person named cannot act any more; three working days unless the request says by when.
INSERT IGNORE INTO approval_route_node (row_id, position, role, scope, mode, limit_minutes)
SELECT line.id, 1, 'SUBSIDIARY_GM', 'ADDRESSEE', 'ANY', 1620
FROM approval_route route
JOIN approval_route_row line ON line.route_id = route.id
WHERE route.kind = 'SUPPORT_REQUEST' AND route.number = 1;

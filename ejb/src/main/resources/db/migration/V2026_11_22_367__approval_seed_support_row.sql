INSERT IGNORE INTO approval_route_row (route_id, position)
SELECT id, 1 FROM approval_route WHERE kind = 'SUPPORT_REQUEST' AND number = 1;

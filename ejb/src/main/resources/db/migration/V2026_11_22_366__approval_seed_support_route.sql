-- A support request goes to whom it names (D3).
INSERT IGNORE INTO approval_route (kind, number, valid_from) VALUES ('SUPPORT_REQUEST', 1, '2000-01-01 00:00:00');

-- The default routes (E1, H2); in force from long ago, so that history loaded later finds them.
INSERT IGNORE INTO approval_route (kind, number, valid_from)
VALUES ('INITIATION', 1, '2000-01-01 00:00:00'),
       ('DEPOSIT', 1, '2000-01-01 00:00:00'),
       ('FORFEITURE', 1, '2000-01-01 00:00:00');

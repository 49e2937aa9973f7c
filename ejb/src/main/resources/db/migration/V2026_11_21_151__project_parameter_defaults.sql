INSERT IGNORE INTO project_parameter (name, value) VALUES
    ('INITIATION_THRESHOLD', '2000000.00'),
    ('SPECIALTY_LIST_CLOSED', 'false');

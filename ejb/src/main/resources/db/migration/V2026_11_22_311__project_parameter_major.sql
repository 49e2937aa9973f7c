INSERT IGNORE INTO project_parameter (name, value) VALUES ('MAJOR_PROJECT_AMOUNT', '2000000.00');

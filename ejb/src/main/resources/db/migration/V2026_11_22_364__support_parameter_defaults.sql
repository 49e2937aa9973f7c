INSERT IGNORE INTO support_parameter (name, value) VALUES ('DEADLINE_WORKING_DAYS', '3');

INSERT IGNORE INTO calendar_hours (id, opens, closes) VALUES (1, '08:30:00', '17:30:00');

INSERT IGNORE INTO bid_reminder_rule (valid_from, owner_from_day, director_from_day) VALUES ('2000-01-01', 1, 11);

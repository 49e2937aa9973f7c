INSERT IGNORE INTO notification_parameter (name, value) VALUES
    ('ATTEMPTS', '12'),
    ('FIRST_WAIT_SECONDS', '30'),
    ('LONGEST_WAIT_SECONDS', '3600'),
    ('LEASE_SECONDS', '60'),
    ('QUIET_FROM', '22:00'),
    ('QUIET_UNTIL', '07:30'),
    ('FRESH_DAYS', '3'),
    ('KEPT_DAYS', '190'),
    ('EMAIL_REPEATED_IN_DOUBT', 'false'),
    ('SMS_REPEATED_IN_DOUBT', 'false');

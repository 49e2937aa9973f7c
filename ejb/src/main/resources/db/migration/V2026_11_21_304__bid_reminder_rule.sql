CREATE TABLE IF NOT EXISTS bid_reminder_rule (
    id                BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    valid_from        DATE   NOT NULL,
    owner_from_day    INT    NOT NULL,
    director_from_day INT    NOT NULL,
    UNIQUE KEY uq_bid_reminder_rule_day (valid_from)
);

CREATE TABLE IF NOT EXISTS calendar_day (
    id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version       INT         NOT NULL DEFAULT 0,
    calendar_date DATE        NOT NULL,
    working       BOOLEAN     NOT NULL,
    name          VARCHAR(60) NOT NULL,
    UNIQUE KEY uk_calendar_day_date (calendar_date)
);

CREATE TABLE IF NOT EXISTS notification_parameter (
    id      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version INT          NOT NULL DEFAULT 0,
    name    VARCHAR(40)  NOT NULL,
    value   VARCHAR(100) NOT NULL,
    UNIQUE KEY uk_notification_parameter_name (name)
);

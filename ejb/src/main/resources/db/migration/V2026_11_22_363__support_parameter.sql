CREATE TABLE IF NOT EXISTS support_parameter (
    id      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version INT          NOT NULL DEFAULT 0,
    name    VARCHAR(60)  NOT NULL,
    value   VARCHAR(200) NOT NULL,
    UNIQUE KEY uk_support_parameter_name (name)
);

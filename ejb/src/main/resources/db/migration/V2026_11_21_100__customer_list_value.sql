CREATE TABLE IF NOT EXISTS customer_list_value (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version    INT         NOT NULL DEFAULT 0,
    list       VARCHAR(20) NOT NULL,
    value      VARCHAR(40) NOT NULL,
    sort_order INT         NOT NULL,
    active     BOOLEAN     NOT NULL DEFAULT TRUE,
    UNIQUE KEY uk_customer_list_value (list, value)
);

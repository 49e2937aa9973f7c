CREATE TABLE IF NOT EXISTS approval_route (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version    INT         NOT NULL DEFAULT 0,
    kind       VARCHAR(40) NOT NULL,
    number     INT         NOT NULL,
    valid_from DATETIME(6) NOT NULL,
    UNIQUE KEY uk_approval_route_number (kind, number)
);

CREATE TABLE IF NOT EXISTS bid_reason (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version    INT          NOT NULL DEFAULT 0,
    name       VARCHAR(100) NOT NULL,
    sort_order INT          NOT NULL,
    active     TINYINT(1)   NOT NULL DEFAULT 1,
    UNIQUE KEY uq_bid_reason_name (name)
);

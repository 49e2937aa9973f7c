CREATE TABLE IF NOT EXISTS support_blocker (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version    INT         NOT NULL DEFAULT 0,
    code       VARCHAR(40) NOT NULL,
    name       VARCHAR(60) NOT NULL,
    name_en    VARCHAR(60) NOT NULL,
    sort_order INT         NOT NULL,
    active     BOOLEAN     NOT NULL DEFAULT TRUE,
    UNIQUE KEY uk_support_blocker_code (code)
);

CREATE TABLE IF NOT EXISTS reporting_win_rate_computation (
    id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    computed_at  DATETIME(6) NOT NULL,
    completed    TINYINT(1)  NOT NULL DEFAULT 0,
    projects     BIGINT      NOT NULL DEFAULT 0,
    competitors  BIGINT      NOT NULL DEFAULT 0
);

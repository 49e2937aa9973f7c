CREATE TABLE IF NOT EXISTS reporting_win_rate_competitor (
    computation_id BIGINT       NOT NULL,
    name           VARCHAR(100) NOT NULL,
    project_id     BIGINT       NOT NULL,
    PRIMARY KEY (computation_id, name, project_id),
    KEY ix_reporting_win_rate_competitor_project (computation_id, project_id)
);

ALTER TABLE reporting_win_rate_fact
    DROP KEY IF EXISTS ix_reporting_win_rate_fact_project,
    DROP KEY IF EXISTS ix_reporting_win_rate_fact_day,
    DROP COLUMN IF EXISTS computation_id,
    DROP COLUMN IF EXISTS id,
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (project_id),
    ADD KEY ix_reporting_win_rate_fact_day (counted_on);

CREATE TABLE IF NOT EXISTS reporting_win_rate_fact (
    id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    computation_id BIGINT        NOT NULL,
    project_id     BIGINT        NOT NULL,
    subsidiary_id  BIGINT        NOT NULL,
    owner_id       BIGINT        NOT NULL,
    customer_id    BIGINT        NOT NULL,
    region         VARCHAR(40)   NOT NULL,
    customer_group VARCHAR(40)   NOT NULL,
    specialty      VARCHAR(100)  NOT NULL,
    amount_band    VARCHAR(20)   NOT NULL,
    counted_on     DATE          NOT NULL,
    month          CHAR(7)       NOT NULL,
    result         VARCHAR(20)   NOT NULL,
    our_price      DECIMAL(18,2) NULL,
    KEY ix_reporting_win_rate_fact_day (computation_id, counted_on),
    KEY ix_reporting_win_rate_fact_project (computation_id, project_id)
);

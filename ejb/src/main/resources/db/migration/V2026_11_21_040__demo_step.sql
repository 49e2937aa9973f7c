CREATE TABLE IF NOT EXISTS demo_step (
    step         VARCHAR(60) NOT NULL PRIMARY KEY,
    completed_at DATETIME(6) NOT NULL
);

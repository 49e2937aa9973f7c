CREATE TABLE IF NOT EXISTS project_initiation (
    id                    BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version               INT           NOT NULL DEFAULT 0,
    project_id            BIGINT        NOT NULL,
    purpose               TEXT          NULL,
    payment_record        TEXT          NULL,
    technical_feasibility TEXT          NULL,
    resources             TEXT          NULL,
    risks                 TEXT          NULL,
    expected_margin       DECIMAL(9, 4) NULL,
    UNIQUE KEY uk_project_initiation_project (project_id),
    CONSTRAINT fk_project_initiation_project FOREIGN KEY (project_id) REFERENCES project (id)
);

CREATE TABLE IF NOT EXISTS project_specialty (
    id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version         INT         NOT NULL DEFAULT 0,
    subsidiary_code VARCHAR(40) NOT NULL,
    specialty       VARCHAR(60) NOT NULL,
    sub_specialty   VARCHAR(60) NOT NULL,
    sort_order      INT         NOT NULL,
    UNIQUE KEY uk_project_specialty (subsidiary_code, specialty, sub_specialty)
);

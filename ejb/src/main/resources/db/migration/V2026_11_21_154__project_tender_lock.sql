CREATE TABLE IF NOT EXISTS project_tender_lock (
    bucket INT NOT NULL PRIMARY KEY
);

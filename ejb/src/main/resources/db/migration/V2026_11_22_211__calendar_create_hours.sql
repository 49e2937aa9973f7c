CREATE TABLE IF NOT EXISTS calendar_hours (
    id      BIGINT NOT NULL PRIMARY KEY,
    version INT    NOT NULL DEFAULT 0,
    opens   TIME   NOT NULL,
    closes  TIME   NOT NULL
);

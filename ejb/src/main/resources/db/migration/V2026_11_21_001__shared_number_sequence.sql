CREATE TABLE IF NOT EXISTS number_sequence (
    scope      VARCHAR(60) NOT NULL,
    year       INT         NOT NULL,
    last_value BIGINT      NOT NULL,
    PRIMARY KEY (scope, year)
);

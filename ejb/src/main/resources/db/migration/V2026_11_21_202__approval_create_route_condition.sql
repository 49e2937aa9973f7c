CREATE TABLE IF NOT EXISTS approval_route_condition (
    row_id     BIGINT       NOT NULL,
    fact       VARCHAR(40)  NOT NULL,
    fact_value VARCHAR(100) NOT NULL,
    PRIMARY KEY (row_id, fact),
    CONSTRAINT fk_approval_route_condition_row FOREIGN KEY (row_id) REFERENCES approval_route_row (id)
);

CREATE TABLE IF NOT EXISTS approval_route_node (
    id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version       INT         NOT NULL DEFAULT 0,
    row_id        BIGINT      NOT NULL,
    position      INT         NOT NULL,
    role          VARCHAR(40) NOT NULL,
    other_role    VARCHAR(40) NULL,
    scope         VARCHAR(20) NOT NULL,
    mode          VARCHAR(10) NOT NULL,
    limit_minutes INT         NOT NULL,
    UNIQUE KEY uk_approval_route_node_position (row_id, position),
    CONSTRAINT fk_approval_route_node_row FOREIGN KEY (row_id) REFERENCES approval_route_row (id)
);

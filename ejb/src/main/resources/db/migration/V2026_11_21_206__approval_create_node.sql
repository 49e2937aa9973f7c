CREATE TABLE IF NOT EXISTS approval_node (
    id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version       INT         NOT NULL DEFAULT 0,
    round_id      BIGINT      NOT NULL,
    position      INT         NOT NULL,
    role          VARCHAR(40) NOT NULL,
    other_role    VARCHAR(40) NULL,
    scope         VARCHAR(20) NOT NULL,
    mode          VARCHAR(10) NOT NULL,
    subsidiary_id BIGINT      NULL,
    limit_minutes INT         NOT NULL,
    state         VARCHAR(20) NOT NULL,
    arrived_at    DATETIME(6) NULL,
    finished_at   DATETIME(6) NULL,
    UNIQUE KEY uk_approval_node_position (round_id, position),
    CONSTRAINT fk_approval_node_round FOREIGN KEY (round_id) REFERENCES approval_round (id),
    CONSTRAINT fk_approval_node_subsidiary FOREIGN KEY (subsidiary_id) REFERENCES organization_unit (id)
);

CREATE TABLE IF NOT EXISTS approval_route_row (
    id            BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version       INT            NOT NULL DEFAULT 0,
    route_id      BIGINT         NOT NULL,
    position      INT            NOT NULL,
    subsidiary_id BIGINT         NULL,
    amount_from   DECIMAL(18, 2) NULL,
    amount_to     DECIMAL(18, 2) NULL,
    UNIQUE KEY uk_approval_route_row_position (route_id, position),
    CONSTRAINT fk_approval_route_row_route FOREIGN KEY (route_id) REFERENCES approval_route (id),
    CONSTRAINT fk_approval_route_row_subsidiary FOREIGN KEY (subsidiary_id) REFERENCES organization_unit (id)
);

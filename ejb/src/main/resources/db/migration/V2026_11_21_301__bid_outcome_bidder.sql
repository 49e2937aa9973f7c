CREATE TABLE IF NOT EXISTS bid_outcome_bidder (
    id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version    INT           NOT NULL DEFAULT 0,
    outcome_id BIGINT        NOT NULL,
    project_id BIGINT        NOT NULL,
    name       VARCHAR(100)  NOT NULL,
    price      DECIMAL(18,2) NULL,
    own        TINYINT(1)    NOT NULL DEFAULT 0,
    KEY ix_bid_outcome_bidder_outcome (outcome_id),
    KEY ix_bid_outcome_bidder_name (name, project_id),
    KEY ix_bid_outcome_bidder_project (project_id),
    CONSTRAINT fk_bid_outcome_bidder_outcome FOREIGN KEY (outcome_id) REFERENCES bid_outcome (id)
);

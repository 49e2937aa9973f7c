ALTER TABLE bid_outcome_bidder
    DROP KEY IF EXISTS ix_bid_outcome_bidder_project,
    ADD KEY IF NOT EXISTS ix_bid_outcome_bidder_project_name (project_id, own, name);

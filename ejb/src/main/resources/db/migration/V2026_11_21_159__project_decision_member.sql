CREATE TABLE IF NOT EXISTS project_decision_member (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version    INT          NOT NULL DEFAULT 0,
    project_id BIGINT       NOT NULL,
    card_id    BIGINT       NOT NULL,
    role       VARCHAR(100) NOT NULL,
    UNIQUE KEY uk_project_decision_member (project_id, card_id),
    CONSTRAINT fk_project_decision_member_project FOREIGN KEY (project_id) REFERENCES project (id),
    CONSTRAINT fk_project_decision_member_card FOREIGN KEY (card_id) REFERENCES customer_card (id)
);

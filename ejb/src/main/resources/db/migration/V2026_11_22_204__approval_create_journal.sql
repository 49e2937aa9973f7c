CREATE TABLE IF NOT EXISTS approval_journal (
    id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    approval_id     BIGINT        NOT NULL,
    round_number    INT           NOT NULL,
    task_id         BIGINT        NULL,
    verb            VARCHAR(20)   NOT NULL,
    person_id       BIGINT        NULL,
    on_behalf_of_id BIGINT        NULL,
    target_id       BIGINT        NULL,
    comment         VARCHAR(1000) NULL,
    done_at         DATETIME(6)   NOT NULL,
    address         VARCHAR(64)   NOT NULL,
    KEY ix_approval_journal_approval (approval_id, id),
    CONSTRAINT fk_approval_journal_approval FOREIGN KEY (approval_id) REFERENCES approval (id)
);

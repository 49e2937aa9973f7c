CREATE TABLE IF NOT EXISTS approval_delegation (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version      INT          NOT NULL DEFAULT 0,
    delegator_id BIGINT       NOT NULL,
    delegate_id  BIGINT       NOT NULL,
    valid_from   DATE         NOT NULL,
    valid_until  DATE         NOT NULL,
    kinds        VARCHAR(400) NULL,
    reason       VARCHAR(200) NULL,
    created_by_id BIGINT      NULL,
    created_at   DATETIME(6)  NOT NULL,
    ended_at     DATETIME(6)  NULL,
    KEY ix_approval_delegation_delegate (delegate_id, valid_until),
    KEY ix_approval_delegation_delegator (delegator_id, valid_until),
    CONSTRAINT fk_approval_delegation_delegator FOREIGN KEY (delegator_id) REFERENCES person (id),
    CONSTRAINT fk_approval_delegation_delegate FOREIGN KEY (delegate_id) REFERENCES person (id)
);

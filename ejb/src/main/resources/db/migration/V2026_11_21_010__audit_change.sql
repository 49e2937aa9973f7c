CREATE TABLE IF NOT EXISTS audit_change (
    id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    record_type  VARCHAR(40)   NOT NULL,
    record_id    BIGINT        NOT NULL,
    entity       VARCHAR(60)   NOT NULL,
    action       VARCHAR(10)   NOT NULL,
    field        VARCHAR(60)   NOT NULL,
    before_value VARCHAR(4000) NULL,
    after_value  VARCHAR(4000) NULL,
    changed_at   DATETIME(6)   NOT NULL,
    person_id    BIGINT        NULL,
    person_name  VARCHAR(100)  NOT NULL,
    address      VARCHAR(64)   NOT NULL,
    KEY ix_audit_change_record (record_type, record_id, id)
);

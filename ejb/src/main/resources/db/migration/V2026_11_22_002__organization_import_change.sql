-- record_id has no foreign key: the undo removes the record and keeps the line.
CREATE TABLE IF NOT EXISTS organization_import_change (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version        INT          NOT NULL DEFAULT 0,
    import_id      BIGINT       NOT NULL,
    ordinal        INT          NOT NULL,
    record_kind    VARCHAR(20)  NOT NULL,
    record_id      BIGINT       NOT NULL,
    record_version INT          NOT NULL,
    effect         VARCHAR(20)  NOT NULL,
    label          VARCHAR(600) NOT NULL,
    role           VARCHAR(40)  NULL,
    before_value   TEXT         NULL,
    KEY ix_organization_import_change_run (import_id, ordinal),
    KEY ix_organization_import_change_record (record_id, record_kind),
    CONSTRAINT fk_organization_import_change_run FOREIGN KEY (import_id) REFERENCES organization_import (id)
);

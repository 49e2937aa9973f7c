CREATE TABLE IF NOT EXISTS organization_import (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version        INT          NOT NULL DEFAULT 0,
    file_name      VARCHAR(200) NOT NULL,
    carried_out_at DATETIME(6)  NOT NULL,
    person_id      BIGINT       NULL,
    created_count  INT          NOT NULL,
    changed_count  INT          NOT NULL,
    ended_count    INT          NOT NULL,
    refused_count  INT          NOT NULL,
    undone_at      DATETIME(6)  NULL,
    undone_by_id   BIGINT       NULL,
    CONSTRAINT fk_organization_import_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_organization_import_undone_by FOREIGN KEY (undone_by_id) REFERENCES person (id)
);

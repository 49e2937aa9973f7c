CREATE TABLE IF NOT EXISTS organization_unit (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version       INT          NOT NULL DEFAULT 0,
    parent_id     BIGINT       NULL,
    kind          VARCHAR(20)  NOT NULL,
    code          VARCHAR(40)  NULL,
    name          VARCHAR(100) NOT NULL,
    subsidiary_id BIGINT       NULL,
    sort_order    INT          NOT NULL DEFAULT 0,
    active        BOOLEAN      NOT NULL DEFAULT TRUE,
    UNIQUE KEY uk_organization_unit_code (code),
    KEY ix_organization_unit_parent (parent_id, sort_order),
    CONSTRAINT fk_organization_unit_parent FOREIGN KEY (parent_id) REFERENCES organization_unit (id),
    CONSTRAINT fk_organization_unit_subsidiary FOREIGN KEY (subsidiary_id) REFERENCES organization_unit (id)
);

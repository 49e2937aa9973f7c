CREATE TABLE IF NOT EXISTS person (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version       INT          NOT NULL DEFAULT 0,
    username      VARCHAR(60)  NOT NULL,
    name          VARCHAR(60)  NOT NULL,
    unit_id       BIGINT       NOT NULL,
    subsidiary_id BIGINT       NULL,
    email         VARCHAR(120) NULL,
    phone         VARCHAR(40)  NULL,
    enabled       BOOLEAN      NOT NULL DEFAULT TRUE,
    UNIQUE KEY uk_person_username (username),
    KEY ix_person_unit (unit_id),
    KEY ix_person_name (name),
    CONSTRAINT fk_person_unit FOREIGN KEY (unit_id) REFERENCES organization_unit (id),
    CONSTRAINT fk_person_subsidiary FOREIGN KEY (subsidiary_id) REFERENCES organization_unit (id)
);

CREATE TABLE IF NOT EXISTS organization_position (
    id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version       INT         NOT NULL DEFAULT 0,
    person_id     BIGINT      NOT NULL,
    role          VARCHAR(40) NOT NULL,
    unit_id       BIGINT      NOT NULL,
    subsidiary_id BIGINT      NULL,
    valid_from    DATE        NOT NULL,
    valid_until   DATE        NULL,
    KEY ix_organization_position_person (person_id, valid_from),
    KEY ix_organization_position_role (role, subsidiary_id),
    KEY ix_organization_position_unit (unit_id),
    CONSTRAINT fk_organization_position_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_organization_position_unit FOREIGN KEY (unit_id) REFERENCES organization_unit (id),
    CONSTRAINT fk_organization_position_subsidiary FOREIGN KEY (subsidiary_id) REFERENCES organization_unit (id)
);

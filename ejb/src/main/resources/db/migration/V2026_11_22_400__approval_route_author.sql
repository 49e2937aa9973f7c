-- Who drew a version, why, and which former one it brought back (E1).
ALTER TABLE approval_route
    ADD COLUMN IF NOT EXISTS author_id     BIGINT        NULL,
    ADD COLUMN IF NOT EXISTS comment       VARCHAR(1000) NULL,
    ADD COLUMN IF NOT EXISTS restored_from INT           NULL,
    ADD CONSTRAINT FOREIGN KEY IF NOT EXISTS fk_approval_route_author (author_id) REFERENCES person (id);

-- One person's unfinished table of a kind, as the page keeps it.
CREATE TABLE IF NOT EXISTS approval_route_draft (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version     INT         NOT NULL DEFAULT 0,
    kind        VARCHAR(40) NOT NULL,
    person_id   BIGINT      NOT NULL,
    base_number INT         NOT NULL,
    content     LONGTEXT    NOT NULL,
    kept_at     DATETIME(6) NOT NULL,
    UNIQUE KEY uk_approval_route_draft_person (kind, person_id),
    CONSTRAINT fk_approval_route_draft_person FOREIGN KEY (person_id) REFERENCES person (id)
);

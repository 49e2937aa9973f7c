CREATE TABLE IF NOT EXISTS project_team_member (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version    INT          NOT NULL DEFAULT 0,
    project_id BIGINT       NOT NULL,
    person_id  BIGINT       NOT NULL,
    duty       VARCHAR(200) NOT NULL,
    UNIQUE KEY uk_project_team_member (project_id, person_id),
    CONSTRAINT fk_project_team_member_project FOREIGN KEY (project_id) REFERENCES project (id),
    CONSTRAINT fk_project_team_member_person FOREIGN KEY (person_id) REFERENCES person (id)
);

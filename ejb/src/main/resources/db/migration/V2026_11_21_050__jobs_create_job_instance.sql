-- Jakarta Batch's own tables. The server would create them without keys and with 64 KB columns; it only creates what is missing.
CREATE TABLE IF NOT EXISTS jbatchJOBINSTANCEDATA (
  jobinstanceid BIGINT NOT NULL AUTO_INCREMENT,
  name          VARCHAR(512),
  apptag        VARCHAR(512),
  PRIMARY KEY (jobinstanceid),
  KEY jbatch_jobinstance_name (name),
  KEY jbatch_jobinstance_apptag (apptag)
);

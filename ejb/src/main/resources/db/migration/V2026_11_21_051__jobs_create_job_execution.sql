CREATE TABLE IF NOT EXISTS jbatchEXECUTIONINSTANCEDATA (
  jobexecid     BIGINT NOT NULL AUTO_INCREMENT,
  jobinstanceid BIGINT,
  createtime    TIMESTAMP(6) NULL,
  starttime     TIMESTAMP(6) NULL,
  endtime       TIMESTAMP(6) NULL,
  updatetime    TIMESTAMP(6) NULL,
  parameters    LONGBLOB,
  batchstatus   VARCHAR(512),
  exitstatus    VARCHAR(512),
  PRIMARY KEY (jobexecid),
  KEY jbatch_execution_instance (jobinstanceid, createtime),
  CONSTRAINT jbatch_execution_of_instance FOREIGN KEY (jobinstanceid) REFERENCES jbatchJOBINSTANCEDATA (jobinstanceid)
);

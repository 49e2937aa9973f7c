-- The key lets one chunk's checkpoint lock one row, not the table. Exactly these two columns in this order: JBatch inserts without naming them.
CREATE TABLE IF NOT EXISTS jbatchCHECKPOINTDATA (
  id  VARCHAR(512) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  obj LONGBLOB,
  PRIMARY KEY (id)
);

-- A chunk's accepted rows in one value (PackedRows), so that staging costs next to nothing beside the mirror itself.
CREATE TABLE IF NOT EXISTS erp_staged_chunk (
  run_id     BIGINT      NOT NULL,
  file       VARCHAR(20) NOT NULL,
  first_line INT         NOT NULL,
  row_count  INT         NOT NULL,
  packed     LONGBLOB    NOT NULL,
  PRIMARY KEY (run_id, file, first_line)
);

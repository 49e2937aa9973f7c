-- What counts as usual (FeedGuard): guard.growth, guard.duplicates, in percent.
CREATE TABLE IF NOT EXISTS erp_parameter (
  name  VARCHAR(60) NOT NULL,
  value INT         NOT NULL,
  PRIMARY KEY (name)
);

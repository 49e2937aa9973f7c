#!/bin/sh
# Runs once, when the database is made: one account that changes tables, one that only reads and writes rows.
set -eu
secrets=${TENDERLINE_SECRETS:-/run/secrets}
migration=$(cat "$secrets/database_migration")
application=$(cat "$secrets/database_application")
# The image has read root's password from its file by now, and forgotten the file.
MYSQL_PWD=$MARIADB_ROOT_PASSWORD mariadb --protocol=socket -uroot <<SQL
CREATE USER 'tenderline_migration'@'%' IDENTIFIED BY '$migration';
GRANT ALL PRIVILEGES ON tenderline.* TO 'tenderline_migration'@'%';
CREATE USER 'tenderline'@'%' IDENTIFIED BY '$application';
GRANT SELECT, INSERT, UPDATE, DELETE, EXECUTE ON tenderline.* TO 'tenderline'@'%';
SQL

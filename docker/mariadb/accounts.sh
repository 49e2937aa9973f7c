#!/bin/sh
# Runs once, when the database is made: one account that changes tables, one that only reads and writes rows.
set -eu
migration=$(cat /run/secrets/database_migration)
application=$(cat /run/secrets/database_application)
mariadb --protocol=socket -uroot -p"$(cat "$MARIADB_ROOT_PASSWORD_FILE")" <<SQL
CREATE USER 'tenderline_migration'@'%' IDENTIFIED BY '$migration';
GRANT ALL PRIVILEGES ON tenderline.* TO 'tenderline_migration'@'%';
CREATE USER 'tenderline'@'%' IDENTIFIED BY '$application';
GRANT SELECT, INSERT, UPDATE, DELETE, EXECUTE ON tenderline.* TO 'tenderline'@'%';
SQL

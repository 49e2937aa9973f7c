package org.tenderline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;

import org.junit.jupiter.api.Test;
import org.tenderline.testing.ContainerTest;

class SchemaMigrationIT extends ContainerTest {

    @EJB
    private SchemaMigration migration;

    @Resource(lookup = "jdbc/tenderline")
    private DataSource dataSource;

    @Test
    void everyScriptHasRun() throws SQLException {
        assertThat(migration.version()).startsWith("2026.");
        assertThat(number("SELECT COUNT(*) FROM flyway_schema_history WHERE success = 0")).isZero();
    }

    @Test
    void theApplicationMayNotChangeTables() {
        assertThatThrownBy(() -> number("CREATE TABLE stranger (id INT)")).isInstanceOf(SQLException.class).hasMessageContaining("denied");
        assertThatThrownBy(() -> number("DROP TABLE flyway_schema_history")).isInstanceOf(SQLException.class).hasMessageContaining("denied");
    }

    @Test
    void datesAreKeptInChinasTime() throws SQLException {
        assertThat(number("SELECT TIMESTAMPDIFF(HOUR, UTC_TIMESTAMP(), NOW())")).isEqualTo(8);
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return 0;
            }
            try (ResultSet rows = statement.getResultSet()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}

package org.tenderline.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Plain SQL over the one pool, in the running transaction: for work in bulk, for what doors ask on every request to know who calls, and for rows no
 * person asks for. What a person reads goes through the data scope of {@code Records}, never through here.
 */
@ApplicationScoped
public class Sql {

    /** More than what a person may wait for; still less than a job's connection waits. */
    private static final int LONGEST_SECONDS = 60;

    @Resource(lookup = "jdbc/tenderline")
    private DataSource pool;

    /** Makes one value of a row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    /** A unique key refused the row. */
    public static class Taken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Taken(SQLException cause) {
            super(cause);
        }
    }

    /** How many rows changed or, for an upsert, were touched. */
    public long update(String sql, Object... values) {
        return prepared(sql, statement -> {
            bind(statement, values);
            return statement.executeLargeUpdate();
        });
    }

    /** Inserts one row and gives its generated number. */
    public long insert(String sql, Object... values) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql, PreparedStatement.RETURN_GENERATED_KEYS)) {
            bind(statement, values);
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        } catch (SQLIntegrityConstraintViolationException taken) {
            throw new Taken(taken);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** One statement, many rows. */
    public void batch(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        prepared(sql, statement -> {
            for (Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    public <T> List<T> list(String sql, Reader<T> reader, Object... values) {
        return prepared(sql, statement -> {
            bind(statement, values);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        });
    }

    /** The one number a query answers with. */
    public long number(String sql, Object... values) {
        return list(sql, row -> row.getLong(1), values).get(0);
    }

    private <T> T prepared(String sql, Work<T> work) {
        try (Connection connection = pool.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(LONGEST_SECONDS);
            return work.with(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void bind(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof String text) {
                statement.setString(i + 1, text);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }
}

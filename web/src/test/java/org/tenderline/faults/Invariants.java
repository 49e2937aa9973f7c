package org.tenderline.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenderline.testing.InContainer;

/** The queries of {@code faults/invariants.sql}, each of which must return no row, whatever has happened. */
@InContainer
public final class Invariants {

    private static final String NAME = "-- ";

    private Invariants() {
    }

    /** Those that do not hold, each with its first row. */
    public static List<String> broken(Connection connection) throws SQLException {
        List<String> broken = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> query : queries().entrySet()) {
                try (ResultSet rows = statement.executeQuery(query.getValue())) {
                    if (rows.next()) {
                        broken.add(query.getKey() + ": " + describe(rows));
                    }
                }
            }
        }
        return broken;
    }

    private static String describe(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            values.add(row.getMetaData().getColumnLabel(i) + "=" + row.getString(i));
        }
        return String.join(" ", values);
    }

    /** By their names, which are the comment lines before them. */
    public static Map<String, String> queries() {
        Map<String, String> queries = new LinkedHashMap<>();
        StringBuilder name = new StringBuilder();
        StringBuilder sql = new StringBuilder();
        for (String line : text().split("\n")) {
            if (line.startsWith(NAME)) {
                name.append(name.isEmpty() ? "" : " ").append(line.substring(NAME.length()));
            } else {
                sql.append(line).append('\n');
                if (line.endsWith(";")) {
                    queries.put(name.toString(), sql.substring(0, sql.lastIndexOf(";")));
                    name.setLength(0);
                    sql.setLength(0);
                }
            }
        }
        return queries;
    }

    private static String text() {
        try (InputStream in = Invariants.class.getResourceAsStream("/faults/invariants.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

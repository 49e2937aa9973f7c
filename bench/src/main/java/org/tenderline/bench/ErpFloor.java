package org.tenderline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The floor: reads the three files and upserts their rows, in batches and in one transaction a file; judges nothing, remembers nothing. */
final class ErpFloor {

    private static final int BATCH = 1_000;
    private static final List<String> WORDS = List.of("contract", "invoice", "receipt");

    private final Connection connection;

    ErpFloor(Connection connection) {
        this.connection = connection;
    }


    /** Empty tables like the mirror's, keys and indexes too. */
    void prepare() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String word : WORDS) {
                statement.execute("DROP TABLE IF EXISTS bench_" + word);
                statement.execute("CREATE TABLE bench_" + word + " LIKE erp_" + word);
            }
        }
    }

    /** How long it took, in seconds. */
    double upsert(Path folder) throws SQLException, IOException {
        long begun = System.nanoTime();
        connection.setAutoCommit(false);
        for (String word : WORDS) {
            try (BufferedReader lines = Files.newBufferedReader(folder.resolve(word + "s.csv"), StandardCharsets.UTF_8)) {
                List<String> columns = List.of(lines.readLine().split(","));
                try (PreparedStatement statement = connection.prepareStatement(upsert(word, columns))) {
                    int waiting = 0;
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        List<String> fields = split(line);
                        for (int i = 0; i < fields.size(); i++) {
                            statement.setString(i + 1, fields.get(i).isEmpty() ? null : fields.get(i));
                        }
                        statement.addBatch();
                        if (++waiting % BATCH == 0) {
                            statement.executeBatch();
                        }
                    }
                    statement.executeBatch();
                }
            }
            connection.commit();
        }
        connection.setAutoCommit(true);
        return (System.nanoTime() - begun) / 1e9;
    }

    private static String upsert(String word, List<String> columns) {
        return "INSERT INTO bench_" + word + " (" + String.join(", ", columns) + ") VALUES ("
            + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ") ON DUPLICATE KEY UPDATE "
            + columns.stream().skip(1).map(column -> column + " = VALUES(" + column + ")").collect(Collectors.joining(", "));
    }

    /** The physical limit: the server reads the files itself. */
    double load(Path folder) throws SQLException, IOException {
        long begun = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            for (String word : WORDS) {
                Path file = folder.resolve(word + "s.csv");
                String columns;
                try (Stream<String> lines = Files.lines(file)) {
                    columns = lines.findFirst().orElseThrow().replace("tracking_no", "@tracking_no");
                }
                statement.execute("LOAD DATA LOCAL INFILE '" + file + "' REPLACE INTO TABLE bench_" + word + " CHARACTER SET utf8mb4"
                    + " FIELDS TERMINATED BY ',' OPTIONALLY ENCLOSED BY '\"' ESCAPED BY '' LINES TERMINATED BY '\\r\\n' IGNORE 1 LINES (" + columns + ")"
                    + (columns.contains("@") ? " SET tracking_no = NULLIF(@tracking_no, '')" : ""));
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static List<String> split(String line) {
        List<String> fields = new ArrayList<>(10);
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}

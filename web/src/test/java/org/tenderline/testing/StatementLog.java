package org.tenderline.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tenderline.standalone.MariaDbBinaries;

/** What the database of the {@link ProductUnderTest} is asked meanwhile, by its own general log. Whatever the product does by itself is among it. */
public final class StatementLog {

    /** What the pool says, and how long a statement may take: neither asks for anything. */
    private static final String LIMIT = "^SET STATEMENT max_statement_time=\\d+ FOR ";

    private final MariaDbBinaries programs;
    private final Path socket;

    StatementLog(Path databaseFolder) {
        programs = MariaDbBinaries.provide(databaseFolder);
        socket = databaseFolder.resolve("socket");
    }

    /** The queries the action has caused, in their order, as texts with their values. */
    public List<String> queries(Runnable action) {
        root("SET GLOBAL log_output = 'TABLE'; TRUNCATE mysql.general_log; SET GLOBAL general_log = 1");
        String log;
        try {
            action.run();
        } finally {
            log = root("SET GLOBAL general_log = 0; SELECT argument FROM mysql.general_log WHERE command_type = 'Query' ORDER BY event_time");
        }
        return log.lines()
                .map(line -> line.replaceFirst(LIMIT, "")).filter(line -> line.startsWith("SELECT ")).toList();
    }

    private String root(String statement) {
        return Command.run(Map.of("LD_LIBRARY_PATH", String.valueOf(programs.libraries())), programs.server().resolveSibling("mariadb").toString(),
                "--no-defaults", "--skip-ssl", "--default-character-set=utf8mb4", "--socket=" + socket, "-uroot", "-N", "-e", statement);
    }
}

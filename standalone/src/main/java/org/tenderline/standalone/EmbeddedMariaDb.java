package org.tenderline.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A MariaDB server of our own: reachable from this machine only, its data kept in the home folder. */
public final class EmbeddedMariaDb implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);
    private static final int STOP_SECONDS = 60;
    private static final String TEMPORARY = "tmp";

    private final OwnedProcess process;
    private final int port;
    private final DatabaseAccounts accounts;

    private EmbeddedMariaDb(OwnedProcess process, int port, DatabaseAccounts accounts) {
        this.process = process;
        this.port = port;
        this.accounts = accounts;
    }

    /** Ends the server a killed launcher left behind; it would keep the data locked. */
    public static boolean endLeftOver(Home home) {
        return OwnedProcess.endLeftOver(note(home), STOP_SECONDS);
    }

    /** Begins anew at the next start, without unpacking the programs again. */
    public static void deleteData(Home home) {
        Home.delete(home.database().resolve("data"));
    }

    public static EmbeddedMariaDb start(Home home, int port) {
        home.create();
        Path folder = home.database();
        Path log = home.logs().resolve("mariadb.log");
        try {
            Files.createDirectories(folder.resolve(TEMPORARY));
            endLeftOver(home);
            MariaDbBinaries binaries = MariaDbBinaries.provide(folder);
            Path data = folder.resolve("data");
            if (!Files.exists(data)) {
                install(binaries, folder, data, log);
            } else if (!Files.isDirectory(data.resolve("mysql"))) {
                throw damaged(data, log);
            }
            DatabaseAccounts accounts = DatabaseAccounts.of(home);
            Path statements = folder.resolve("accounts.sql");
            Home.writePrivate(statements, String.join("\n", accounts.statements()) + "\n");
            OwnedProcess process = OwnedProcess.start(server(binaries, folder, data, log, statements, port), note(home));
            EmbeddedMariaDb database = new EmbeddedMariaDb(process, port, accounts);
            database.awaitReady(data, log);
            Files.delete(statements);
            Files.writeString(folder.resolve("port"), port + "\n");
            return database;
        } catch (IOException e) {
            throw new Refusal("The database folder " + folder + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    /** Where the application finds this server; the options are those the product needs from every MariaDB. */
    public String url() {
        return DatabaseUrl.withRequiredOptions("jdbc:mariadb://127.0.0.1:" + port + "/tenderline");
    }

    /** The settings that point the application at this server. */
    public Map<String, String> environment() {
        return Map.of(
                "TENDERLINE_DB_URL", url(),
                "TENDERLINE_DB_USER", DatabaseAccounts.APPLICATION_USER,
                "TENDERLINE_DB_PASSWORD", accounts.applicationPassword(),
                "TENDERLINE_DB_MIGRATION_USER", DatabaseAccounts.MIGRATION_USER,
                "TENDERLINE_DB_MIGRATION_PASSWORD", accounts.migrationPassword());
    }

    public DatabaseAccounts accounts() {
        return accounts;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.stop(STOP_SECONDS);
    }

    private void awaitReady(Path data, Path log) {
        Instant deadline = Instant.now().plus(START);
        while (Instant.now().isBefore(deadline)) {
            if (!process.isAlive()) {
                throw damaged(data, log);
            }
            try (Connection connection = DriverManager.getConnection(
                    url(), DatabaseAccounts.APPLICATION_USER, accounts.applicationPassword())) {
                return;
            } catch (SQLException e) {
                pause();
            }
        }
        close();
        throw damaged(data, log);
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while the database was starting.", e);
        }
    }

    private static Refusal damaged(Path data, Path log) {
        return new Refusal("The database in " + data + " does not start (see " + log
                + "); restore the folder from a backup, or begin anew with --fresh, which deletes its data.");
    }

    /** Makes the data folder under another name first, so that a kill in the middle leaves no half-made one. */
    private static void install(MariaDbBinaries binaries, Path folder, Path data, Path log) throws IOException {
        Path unfinished = folder.resolve("data.unfinished");
        Home.delete(unfinished);
        List<String> command = new ArrayList<>();
        command.add(binaries.installer().toString());
        command.add("--no-defaults");
        if (binaries.base() != null) {
            command.add("--basedir=" + binaries.base());
        }
        command.addAll(List.of("--datadir=" + unfinished, "--skip-name-resolve", "--skip-test-db", "--auth-root-authentication-method=socket"));
        addSystemUser(command);
        Process process = builder(binaries, folder, command, log).start();
        try {
            if (process.waitFor() != 0) {
                throw new Refusal("The database could not be set up in " + folder + "; see " + log + ".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new Refusal("Interrupted while the database was being set up.", e);
        }
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static ProcessBuilder server(MariaDbBinaries binaries, Path folder, Path data, Path log, Path statements, int port) {
        List<String> command = new ArrayList<>();
        command.add(binaries.server().toString());
        command.add("--no-defaults");
        if (binaries.base() != null) {
            command.add("--basedir=" + binaries.base());
        }
        command.addAll(List.of(
                "--datadir=" + data,
                "--init-file=" + statements,
                "--socket=" + folder.resolve("socket"),
                "--pid-file=" + folder.resolve("server.pid"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-ssl",
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_as_ci",
                "--default-time-zone=+08:00",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=256M",
                "--innodb-lock-wait-timeout=10",
                "--max-allowed-packet=64M",
                "--max-connections=150",
                "--local-infile=0",
                // An acknowledged change survives a crash; the log allows a restore to any moment.
                "--sync-binlog=1",
                "--log-bin=tenderline",
                "--binlog-format=ROW",
                "--binlog-expire-logs-seconds=1209600",
                // The migration account makes the triggers that keep the change history append-only.
                "--log-bin-trust-function-creators=1"));
        addSystemUser(command);
        return builder(binaries, folder, command, log);
    }

    /** The server runs as root only when told so. */
    private static void addSystemUser(List<String> command) {
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
    }

    private static ProcessBuilder builder(MariaDbBinaries binaries, Path folder, List<String> command, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // A server that starts deletes whatever temporary tables it finds, those of its neighbours too.
        builder.environment().put("TMPDIR", folder.resolve(TEMPORARY).toString());
        if (binaries.libraries() != null) {
            builder.environment().put("LD_LIBRARY_PATH", binaries.libraries().toString());
        }
        return builder;
    }

    private static Path note(Home home) {
        return home.path().resolve("mariadb.process");
    }
}

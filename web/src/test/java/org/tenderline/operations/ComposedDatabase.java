package org.tenderline.operations;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.tenderline.standalone.MariaDbBinaries;
import org.tenderline.testing.Command;
import org.tenderline.testing.LaunchedProduct;

/** MariaDB with the configuration and the accounts of {@code docker/mariadb}, made as the image's entry script would make it. */
final class ComposedDatabase implements AutoCloseable {

    private final Path folder;
    private final Path secrets;
    private final int port = LaunchedProduct.freePort();
    private final MariaDbBinaries programs;
    private final Process server;

    /** @param secrets one file a password */
    ComposedDatabase(Path folder, Path secrets) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("tmp"));
        this.secrets = secrets;
        this.programs = MariaDbBinaries.provide(folder.getParent());
        Command.run(environment(), programs.installer().toString(), "--no-defaults", "--basedir=" + programs.base(),
            "--datadir=" + data(), "--skip-test-db", "--auth-root-authentication-method=normal", "--user=" + systemUser());
        this.server = start();
        await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> client("SELECT 1", "").contains("1"));
        client("CREATE DATABASE tenderline; ALTER USER root@localhost IDENTIFIED BY '" + secret("database_root") + "'", "");
        Map<String, String> environment = environment();
        environment.put("TENDERLINE_SECRETS", secrets.toString());
        environment.put("MARIADB_ROOT_PASSWORD", secret("database_root"));
        environment.put("PATH", clientOfThisServer() + ":" + System.getenv("PATH"));
        Command.run(environment, Installation.DOCKER.resolve("mariadb/accounts.sh").toString());
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(programs.server().toString(),
            "--defaults-file=" + Installation.DOCKER.resolve("mariadb/tenderline.cnf"), "--basedir=" + programs.base(),
            "--datadir=" + data(), "--socket=" + socket(), "--port=" + port, "--bind-address=127.0.0.1",
            // the machine of the tests is smaller
            "--innodb-buffer-pool-size=128M", "--user=" + systemUser()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        builder.environment().putAll(environment());
        return builder.start();
    }

    private static String systemUser() {
        return System.getProperty("user.name");
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("LD_LIBRARY_PATH", String.valueOf(programs.libraries()));
        environment.put("TMPDIR", folder.resolve("tmp").toString());
        return environment;
    }

    /** The folder of a {@code mariadb} that finds this server, as the image's own finds the image's. */
    private Path clientOfThisServer() throws IOException {
        Path client = Files.createDirectories(folder.resolve("bin")).resolve("mariadb");
        Files.writeString(client, "#!/bin/sh\nexec '" + client() + "' --no-defaults --socket='" + socket() + "' \"$@\"\n");
        if (!client.toFile().setExecutable(true)) {
            throw new IOException(client + " cannot be made executable");
        }
        return client.getParent();
    }

    private Path client() {
        return programs.server().resolveSibling("mariadb");
    }

    private String client(String statement, String password) {
        Map<String, String> environment = environment();
        environment.put("MYSQL_PWD", password);
        return Command.run(environment, client().toString(), "--no-defaults", "--socket=" + socket(), "-uroot", "-N",
            "-e", statement);
    }

    String secret(String name) throws IOException {
        return Files.readString(secrets.resolve(name));
    }

    int port() {
        return port;
    }

    Connection connection(String user, String secret) throws SQLException, IOException {
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/tenderline", user, secret(secret));
    }

    List<String> strings(String query) throws SQLException, IOException {
        try (Connection connection = connection("tenderline", "database_application");
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** What the accounts of the server may do, as its root sees it. */
    String grants(String user) throws IOException {
        return root("SHOW GRANTS FOR '" + user + "'@'%'");
    }

    /** Says something to the server as its root. */
    String root(String statement) throws IOException {
        return client(statement, secret("database_root"));
    }

    /** Where the server keeps its data and its log. */
    Path data() {
        return folder.resolve("data");
    }

    Path socket() {
        return folder.resolve("socket");
    }

    @Override
    public void close() throws InterruptedException {
        server.destroy();
        if (!server.waitFor(1, TimeUnit.MINUTES)) {
            server.destroyForcibly();
        }
    }
}

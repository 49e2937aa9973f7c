package org.tenderline.operations;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tenderline.testing.Command;

/** The scripts of {@code docker/backup}, called as an operator would. */
final class BackupDrill {

    /** Signs of life go on all the time. */
    private static final String ALWAYS_MOVING = "job_process";

    private final Path folder;

    BackupDrill(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** @param tar what else tar is told */
    Path full(ComposedDatabase database, Path attachments, String tar) throws IOException {
        database.root("CREATE USER IF NOT EXISTS tenderline_backup@'%' IDENTIFIED BY 'backup';"
            + " GRANT SELECT, SHOW VIEW, TRIGGER, RELOAD, BINLOG MONITOR ON *.* TO tenderline_backup@'%'");
        return Path.of(Command.run(Map.of("TENDERLINE_ATTACHMENTS", attachments.toString(), "TAR_OPTIONS", tar), script("full"),
            account("backup", database, "tenderline_backup", "backup"), backups().toString()).trim());
    }

    Path backups() {
        return folder.resolve("backups");
    }

    void log(ComposedDatabase database, Path backup, Path attachments) throws IOException {
        Command.run(Map.of("TENDERLINE_ATTACHMENTS", attachments.toString()), script("log"),
            account("backup", database, "tenderline_backup", "backup"), database.data().toString(), backup.toString());
    }

    /** The logs copied beside a backup, in their order. */
    static List<Path> logs(Path backup) throws IOException {
        try (Stream<Path> files = Files.list(backup.resolve("log"))) {
            return files.filter(file -> file.toString().matches(".*[0-9]")).sorted().toList();
        }
    }

    void restore(ComposedDatabase database, Path backup, String moment, Path attachments) throws IOException {
        restore(database, backup, moment, attachments, System.getenv("PATH"));
    }

    /** With a program that looks at the log as it should and ends in failure, without a word, when the log is to be replayed. */
    void restoreUntilTheLogBreaksOff(ComposedDatabase database, Path backup, String moment, Path attachments) throws IOException {
        Path program = Files.createDirectories(folder.resolve("bin")).resolve("mariadb-binlog");
        Path looked = folder.resolve("looked");
        Files.writeString(program, "#!/bin/sh\ncase \"$*\" in *--start-position=*) [ ! -e '" + looked + "' ] || exit 1; : > '" + looked + "' ;; esac\nexec '"
            + Command.program("mariadb-binlog") + "' \"$@\"\n");
        if (!program.toFile().setExecutable(true)) {
            throw new IOException(program + " cannot be made executable");
        }
        restore(database, backup, moment, attachments, program.getParent() + ":" + System.getenv("PATH"));
    }

    private void restore(ComposedDatabase database, Path backup, String moment, Path attachments, String programs) throws IOException {
        Command.run(Map.of("TENDERLINE_ATTACHMENTS", attachments.toString(), "PATH", programs), script("restore"),
            account("root", database, "root", database.secret("database_root")), backup.toString(), moment);
    }

    private static String script(String name) {
        return Installation.DOCKER.resolve("backup").resolve(name).toString();
    }

    private String account(String name, ComposedDatabase database, String user, String password) throws IOException {
        // root is known on the machine itself only
        String reached = user.equals("root") ? "socket=" + database.socket() : "host=127.0.0.1\nport=" + database.port();
        return Files.writeString(folder.resolve(name + ".cnf"), "[client]\nuser=" + user + "\npassword=" + password + "\n" + reached + "\n")
            .toString();
    }

    /** A moment between what was and what will be: the next second that begins, once it has passed. */
    static String moment(ComposedDatabase database) throws Exception {
        String moment = database.strings("SELECT DATE_FORMAT(NOW() + INTERVAL 1 SECOND, '%Y-%m-%d %H:%i:%s')").get(0);
        await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(100))
            .until(() -> database.strings("SELECT NOW() > '" + moment + "'").get(0).equals("1"));
        return moment;
    }

    /** Every table and a sum over all of its rows. */
    static List<String> sums(ComposedDatabase database) throws Exception {
        List<String> sums = new ArrayList<>();
        for (String table : database.strings("SELECT table_name FROM information_schema.tables WHERE table_schema = 'tenderline'"
                + " AND table_type = 'BASE TABLE' AND table_name <> '" + ALWAYS_MOVING + "' ORDER BY table_name")) {
            sums.add(database.root("CHECKSUM TABLE tenderline." + table).trim());
        }
        return sums;
    }
}

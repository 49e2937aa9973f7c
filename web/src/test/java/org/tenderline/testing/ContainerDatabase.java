package org.tenderline.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tenderline.standalone.DatabaseAccounts;
import org.tenderline.standalone.EmbeddedMariaDb;
import org.tenderline.standalone.Home;

/** The database of the tests inside the container, and the files Payara Micro is started with. The build hands over port and passwords. */
final class ContainerDatabase {

    private static final Pattern PORT = Pattern.compile(":(\\d+)/");
    private static EmbeddedMariaDb database;

    private ContainerDatabase() {
    }

    static synchronized void start() {
        if (database != null) {
            return;
        }
        Home home = new Home(Path.of("target/container-test/home"));
        home.create();
        try (InputStream commands = EmbeddedMariaDb.class.getResourceAsStream("pre-boot.asadmin")) {
            Path folder = home.path().getParent();
            Files.createDirectories(folder.resolve("erp-inbox"));
            Files.copy(commands, folder.resolve("pre-boot.asadmin"), StandardCopyOption.REPLACE_EXISTING);
            Files.copy(Deployments.jarOf(org.mariadb.jdbc.Driver.class).toPath(), folder.resolve("driver.jar"), StandardCopyOption.REPLACE_EXISTING);
            Files.copy(Deployments.jarOf(EmbeddedMariaDb.class).toPath(), folder.resolve("driver-sockets.jar"), StandardCopyOption.REPLACE_EXISTING);
            new DatabaseAccounts(System.getenv("TENDERLINE_DB_MIGRATION_PASSWORD"), System.getenv("TENDERLINE_DB_PASSWORD")).save(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        EmbeddedMariaDb.endLeftOver(home);
        EmbeddedMariaDb.deleteData(home);
        database = EmbeddedMariaDb.start(home, port());
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
    }

    private static int port() {
        Matcher matcher = PORT.matcher(System.getenv("TENDERLINE_DB_URL"));
        if (!matcher.find()) {
            throw new IllegalStateException("TENDERLINE_DB_URL names no port");
        }
        return Integer.parseInt(matcher.group(1));
    }
}

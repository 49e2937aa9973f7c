package org.tenderline.standalone;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/**
 * The two accounts of the embedded database: one changes tables (Flyway), the other only reads and writes rows (the application). Their
 * passwords are made up at the first start and kept in a file of the owner's.
 */
public record DatabaseAccounts(String migrationPassword, String applicationPassword) {

    public static final String MIGRATION_USER = "tenderline_migration";
    public static final String APPLICATION_USER = "tenderline";

    /** The accounts of this home; made up when there are none yet. */
    public static DatabaseAccounts of(Home home) {
        Path file = home.secrets();
        try {
            Properties properties = new Properties();
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
            }
            String migration = properties.getProperty("migration.password");
            String application = properties.getProperty("application.password");
            if (migration != null && application != null) {
                return new DatabaseAccounts(migration, application);
            }
            DatabaseAccounts made = new DatabaseAccounts(random(), random());
            made.save(home);
            return made;
        } catch (IOException e) {
            throw new Refusal("The file " + file + " cannot be read or written: " + e.getMessage() + ".", e);
        }
    }

    public void save(Home home) throws IOException {
        Home.writePrivate(home.secrets(), "migration.password=" + migrationPassword + "\napplication.password=" + applicationPassword + "\n");
    }

    /** Run by the server at every start with all rights, so that nobody needs to know a password of its root. One statement a line. */
    List<String> statements() {
        return List.of(
                "CREATE DATABASE IF NOT EXISTS tenderline CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_ci;",
                "DROP USER IF EXISTS ''@'localhost';",
                account(MIGRATION_USER, migrationPassword),
                "GRANT ALL PRIVILEGES ON tenderline.* TO '" + MIGRATION_USER + "'@'127.0.0.1';",
                account(APPLICATION_USER, applicationPassword),
                "GRANT SELECT, INSERT, UPDATE, DELETE, EXECUTE ON tenderline.* TO '" + APPLICATION_USER + "'@'127.0.0.1';");
    }

    private static String account(String user, String password) {
        return "CREATE OR REPLACE USER '" + user + "'@'127.0.0.1' IDENTIFIED BY '" + password + "';";
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

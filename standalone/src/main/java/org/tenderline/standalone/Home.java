package org.tenderline.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder that holds everything an embedded run keeps: data, passwords, logs, the process notes. */
public record Home(Path path) {

    public Home {
        path = path.toAbsolutePath().normalize();
    }

    public Path database() {
        return path.resolve("mariadb");
    }

    public Path payara() {
        return path.resolve("payara");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Path lock() {
        return path.resolve("lock");
    }

    public Path secrets() {
        return path.resolve("secrets.properties");
    }

    public Path erpInbox() {
        return path.resolve("erp/inbox");
    }

    public Path attachments() {
        return path.resolve("attachments");
    }

    /** Makes the folder, readable for its owner alone. */
    public void create() {
        try {
            Files.createDirectories(path);
            if (supportsPermissions(path)) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
            Files.createDirectories(logs());
            Files.createDirectories(erpInbox());
        } catch (IOException e) {
            throw new Refusal("The folder " + path + " cannot be written; choose another with TENDERLINE_HOME.", e);
        }
    }

    /** Empties the folder for {@code --fresh}, all but the lock that this start holds. */
    public void clear() {
        try (Stream<Path> children = Files.list(path)) {
            children.filter(child -> !child.equals(lock())).forEach(Home::delete);
        } catch (IOException e) {
            throw new Refusal("The folder " + path + " cannot be emptied: " + e.getMessage() + ".", e);
        }
    }

    static void delete(Path tree) {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(tree)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : paths) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file that only its owner may read. */
    /** Where the application leaves the first administrator's one-time password. */
    Path firstPassword() {
        return path.resolve("first-password");
    }

    static void writePrivate(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (supportsPermissions(file.getParent())) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text);
    }

    private static boolean supportsPermissions(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }
}

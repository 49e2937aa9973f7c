package org.tenderline.attachment;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.tenderline.shared.BusinessException;

/**
 * The folder that TENDERLINE_ATTACHMENTS names, outside of everything the web server serves. A file has a random name, is on the disk
 * before its row commits, and goes when its transaction does not.
 */
@ApplicationScoped
public class AttachmentFolder {

    private static final Logger LOG = Logger.getLogger(AttachmentFolder.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 16;
    private static final int SHARD = 2;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    /** What was written: its key, how many bytes and their digest. */
    record Stored(String key, long size, String sha256, Path path) {
    }

    static Path root() {
        return Path.of(Optional.ofNullable(System.getenv("TENDERLINE_ATTACHMENTS"))
                .orElseGet(() -> System.getProperty("tenderline.attachments", "attachments")));
    }

    static Path path(String key) {
        return root().resolve(key.substring(0, SHARD)).resolve(key);
    }

    /** Writes at most one byte more than the maximum, so that the caller sees that there is more. Must run in a transaction. */
    Stored write(InputStream content, long maximum) {
        byte[] random = new byte[KEY_BYTES];
        RANDOM.nextBytes(random);
        String key = HexFormat.of().formatHex(random);
        Path path = path(key);
        transaction.registerInterposedSynchronization(new DeleteUnlessCommitted(path));
        try {
            createFolder(path.getParent());
            DigestInputStream digested = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
            long size;
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                size = copy(digested, Channels.newOutputStream(channel), maximum);
                channel.force(true);
            }
            force(path.getParent());
            return new Stored(key, size, HexFormat.of().formatHex(digested.getMessageDigest().digest()), path);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "An attachment cannot be written to " + path.getParent(), e);
            throw BusinessException.rule("FILE_NOT_STORED");
        }
    }

    /** The names of files last changed before that moment. */
    List<String> olderThan(Instant moment) {
        if (!Files.isDirectory(root())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root(), 2)) {
            return files.filter(Files::isRegularFile).filter(file -> changedBefore(file, moment))
                    .map(file -> file.getFileName().toString()).filter(name -> name.length() == 2 * KEY_BYTES).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String key) {
        deleteFile(path(key));
    }

    private static long copy(InputStream from, OutputStream to, long maximum) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        for (int read = from.read(buffer); read >= 0 && size <= maximum; read = from.read(buffer)) {
            to.write(buffer, 0, read);
            size += read;
        }
        return size;
    }

    private static void createFolder(Path folder) throws IOException {
        boolean permissions = root().toAbsolutePath().getFileSystem().supportedFileAttributeViews().contains("posix");
        if (permissions) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    /** The folder's own entry reaches the disk too, where the system can open folders. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            LOG.log(Level.FINE, "The folder cannot be forced to the disk", notHere);
        }
    }

    private static boolean changedBefore(Path file, Instant moment) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (IOException gone) {
            return false;
        }
    }

    private static void deleteFile(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Left for the next cleaning: " + path.getFileName(), e);
        }
    }

    /** What a crash leaves behind, the nightly cleaning takes. */
    private record DeleteUnlessCommitted(Path path) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // the file is complete before
        }

        @Override
        public void afterCompletion(int status) {
            if (status != Status.STATUS_COMMITTED) {
                deleteFile(path);
            }
        }
    }
}

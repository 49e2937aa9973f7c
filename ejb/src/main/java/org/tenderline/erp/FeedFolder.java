package org.tenderline.erp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One feed's folder in the inbox that TENDERLINE_ERP_INBOX names. */
public final class FeedFolder {

    private static final int BUFFER = 128 * 1024;

    private final Path inbox;
    private final Path path;

    public FeedFolder(Path inbox, LocalDate businessDate) {
        this.inbox = inbox;
        this.path = inbox.resolve(businessDate.toString());
    }

    public static Path inbox() {
        return Path.of(Optional.ofNullable(System.getenv("TENDERLINE_ERP_INBOX"))
            .orElseGet(() -> System.getProperty("tenderline.erp.inbox", "erp-inbox")));
    }

    /**
     * The business date whose feed a night of that day takes: that of the newest folder, by its name alone. What is wrong with the folder the run
     * tells; an older one in its place would hide it. Without any folder it is yesterday, whose feed is the one that is missing.
     */
    public static LocalDate ofNight(Path inbox, LocalDate today) {
        try (Stream<Path> folders = Files.list(inbox)) {
            return folders.flatMap(folder -> businessDate(folder).stream())
                .filter(date -> !date.isAfter(today))
                .max(LocalDate::compareTo)
                .orElse(today.minusDays(1));
        } catch (IOException | UncheckedIOException noInbox) {
            return today.minusDays(1);
        }
    }

    private static Optional<LocalDate> businessDate(Path folder) {
        try {
            return Optional.of(LocalDate.parse(folder.getFileName().toString()));
        } catch (DateTimeParseException otherFolder) {
            return Optional.empty();
        }
    }

    /** Manifest, checksums, headers and row counts; nothing is stored. */
    public FeedManifest check() throws FeedRefused {
        if (!Files.isDirectory(inbox) || !Files.isReadable(inbox) || !Files.isExecutable(inbox)) {
            throw new FeedRefused("FEED_NO_INBOX");
        }
        FeedManifest manifest = FeedManifest.read(path);
        for (FeedFile file : FeedFile.values()) {
            check(file, manifest.files().get(file));
        }
        return manifest;
    }

    private void check(FeedFile file, FeedManifest.Entry entry) throws FeedRefused {
        if (!Files.isRegularFile(path.resolve(file.fileName()))) {
            throw new FeedRefused("FEED_FILE_MISSING", file.fileName());
        }
        MessageDigest digest = sha256();
        long rows;
        List<String> header;
        try (FeedRecords records = new FeedRecords(new DigestInputStream(open(file), digest), 0)) {
            byte[] first = records.next();
            header = first == null ? List.of() : FeedRow.split(entry.encoding().decode(first));
            rows = 0;
            while (records.skip()) {
                rows++;
            }
        } catch (IOException unreadable) {
            throw new FeedRefused("FEED_UNREADABLE", file.fileName());
        }
        if (!HexFormat.of().formatHex(digest.digest()).equalsIgnoreCase(entry.sha256())) {
            throw new FeedRefused("FEED_WRONG_CHECKSUM", file.fileName());
        }
        if (rows != entry.rows()) {
            throw new FeedRefused("FEED_WRONG_ROW_COUNT", file.fileName(), entry.rows(), rows);
        }
        if (!header.equals(file.columns())) {
            throw new FeedRefused("FEED_WRONG_HEADER", file.fileName());
        }
    }

    /** The file is read twice; one that was exchanged in between is not the one that was checked. */
    public void checkUnchanged(FeedFile file, String sha256) throws FeedRefused {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(open(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException unreadable) {
            throw new FeedRefused("FEED_UNREADABLE", file.fileName());
        }
        if (!HexFormat.of().formatHex(digest.digest()).equalsIgnoreCase(sha256)) {
            throw new FeedRefused("FEED_CHANGED", file.fileName());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    InputStream open(FeedFile file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(path.resolve(file.fileName())), BUFFER);
    }
}

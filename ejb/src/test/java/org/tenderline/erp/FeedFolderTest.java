package org.tenderline.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("I3: no manifest, a wrong checksum or a wrong row count refuse the feed")
class FeedFolderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final String ROWS = "FP1,H1,2026-01-01,5.00\r\nFP2,H1,2026-01-02,abc\r\n";

    @TempDir
    Path inbox;
    private Path folder;

    @BeforeEach
    void write() throws Exception {
        folder = Files.createDirectory(inbox.resolve(DAY.toString()));
        for (FeedFile file : FeedFile.values()) {
            Files.writeString(folder.resolve(file.fileName()), String.join(",", file.columns()) + "\r\n" + ROWS);
        }
        manifest(2, "UTF-8");
    }

    @Test
    void aCompleteFeedPasses() throws Exception {
        FeedManifest manifest = new FeedFolder(inbox, DAY).check();
        assertThat(manifest.totalRows()).isEqualTo(6);
        assertThat(manifest.businessDate()).isEqualTo("2026-11-20");
        assertThat(manifest.files().get(FeedFile.INVOICES).sum()).isEqualTo(new BigDecimal("5.00"));
    }

    @Test
    void noFolderNoManifestOrABrokenOne() throws Exception {
        assertThatThrownBy(() -> new FeedFolder(inbox, DAY.plusDays(1)).check()).hasMessageContaining("FEED_NO_FOLDER");
        Files.writeString(folder.resolve(FeedManifest.FILE_NAME), "{\"files\":");
        refused("FEED_BAD_MANIFEST");
        Files.writeString(folder.resolve(FeedManifest.FILE_NAME), "[]");
        refused("FEED_BAD_MANIFEST");
        Files.writeString(folder.resolve(FeedManifest.FILE_NAME), "{}");
        refused("FEED_BAD_MANIFEST");
        Files.writeString(folder.resolve(FeedManifest.FILE_NAME), "{\"files\":{}}");
        refused("FEED_FILE_NOT_DECLARED");
        Files.delete(folder.resolve(FeedManifest.FILE_NAME));
        refused("FEED_NO_MANIFEST");
    }

    @Test
    void aChangedFileDoesNotMatchItsChecksum() throws Exception {
        Path receipts = folder.resolve(FeedFile.RECEIPTS.fileName());
        Files.writeString(receipts, Files.readString(receipts).replace("5.00", "6.00"));
        refused("FEED_WRONG_CHECKSUM");
        Files.delete(receipts);
        refused("FEED_FILE_MISSING");
    }

    @Test
    void theManifestsRowCountMustBeExact() throws Exception {
        manifest(3, "UTF-8");
        refused("FEED_WRONG_ROW_COUNT");
    }

    @Test
    void onlyTheThreeEncodings() throws Exception {
        manifest(2, "UTF-16");
        refused("FEED_UNKNOWN_ENCODING");
    }

    @Test
    void otherColumnsAreAnotherInterface() throws Exception {
        Path invoices = folder.resolve(FeedFile.INVOICES.fileName());
        Files.writeString(invoices, Files.readString(invoices).replace("invoice_no,contract_no", "contract_no,invoice_no"));
        manifest(2, "UTF-8");
        refused("FEED_WRONG_HEADER");
    }

    @Test
    void theSumRefusesNothing() throws Exception {
        Path manifest = folder.resolve(FeedManifest.FILE_NAME);
        Files.writeString(manifest, Files.readString(manifest).replace("\"sum\":\"5.00\"", "\"sum\":\"?\""));
        assertThatCode(() -> new FeedFolder(inbox, DAY).check()).doesNotThrowAnyException();
    }

    @Test
    void aFileExchangedAfterTheCheckIsNoticed() throws Exception {
        FeedFolder feed = new FeedFolder(inbox, DAY);
        String sha256 = feed.check().files().get(FeedFile.CONTRACTS).sha256();
        assertThatCode(() -> feed.checkUnchanged(FeedFile.CONTRACTS, sha256)).doesNotThrowAnyException();
        Files.writeString(folder.resolve(FeedFile.CONTRACTS.fileName()), "x");
        assertThatThrownBy(() -> feed.checkUnchanged(FeedFile.CONTRACTS, sha256)).hasMessageContaining("FEED_CHANGED");
    }

    @Test
    void aNightTakesTheNewestFolderWhateverIsWrongWithIt() throws Exception {
        Files.createDirectory(inbox.resolve("archive"));
        assertThat(FeedFolder.ofNight(inbox, DAY.plusDays(5))).isEqualTo(DAY);
        Files.createDirectory(inbox.resolve("2026-11-21"));
        assertThat(FeedFolder.ofNight(inbox, DAY.plusDays(5))).as("without a manifest").isEqualTo(DAY.plusDays(1));
        Files.createSymbolicLink(inbox.resolve("2026-11-22"), inbox.resolve("gone"));
        assertThat(FeedFolder.ofNight(inbox, DAY.plusDays(5))).as("a link to nowhere").isEqualTo(DAY.plusDays(2));
        Files.createFile(inbox.resolve("2026-11-23"));
        assertThat(FeedFolder.ofNight(inbox, DAY.plusDays(5))).as("a file").isEqualTo(DAY.plusDays(3));
        assertThat(FeedFolder.ofNight(inbox, DAY)).as("the others are of days to come").isEqualTo(DAY);
    }

    @Test
    void withoutAnyYesterdaysIsMissing() {
        assertThat(FeedFolder.ofNight(inbox, DAY.minusDays(1))).isEqualTo(DAY.minusDays(2));
        assertThat(FeedFolder.ofNight(inbox.resolve("nowhere"), DAY)).isEqualTo(DAY.minusDays(1));
        assertThatThrownBy(() -> new FeedFolder(inbox.resolve("nowhere"), DAY).check()).hasMessageContaining("FEED_NO_INBOX");
    }

    /** The superuser may read every folder of a disk; but nobody may enter one within a ZIP archive, as that file system has no such right. */
    @Test
    void aFolderThatMayNotBeEntered() throws Exception {
        Map<String, String> create = Map.of("create", "true");
        try (FileSystem zip = FileSystems.newFileSystem(inbox.resolve("inbox.zip"), create)) {
            Path closed = Files.createDirectories(zip.getPath("inbox", DAY.toString()));
            Files.copy(folder.resolve(FeedManifest.FILE_NAME), closed.resolve(FeedManifest.FILE_NAME));
            assertThatThrownBy(() -> FeedManifest.read(closed)).hasMessageContaining("FEED_NO_RIGHT");
            assertThatThrownBy(() -> new FeedFolder(closed.getParent(), DAY).check()).hasMessageContaining("FEED_NO_INBOX");
        }
    }

    @Test
    void readsRowsInTheManifestsEncodingAndReopensThem() throws Exception {
        Files.writeString(folder.resolve(FeedFile.INVOICES.fileName()), "header\r\n甲,\"乙\r\n丙\"\r\n丁,戊", Charset.forName("GBK"));
        String position;
        try (FeedRows rows = new FeedRows(new FeedFolder(inbox, DAY), FeedFile.INVOICES, FeedEncoding.GBK, null)) {
            assertThat(rows.next()).isEqualTo(new FeedRow(2, "甲,\"乙\r\n丙\"", false, java.util.List.of("甲", "乙\r\n丙")));
            position = rows.position();
        }
        try (FeedRows rows = new FeedRows(new FeedFolder(inbox, DAY), FeedFile.INVOICES, FeedEncoding.GBK, position)) {
            assertThat(rows.next().line()).isEqualTo(3);
            assertThat(rows.next()).isNull();
        }
    }

    private void refused(String code) {
        assertThatThrownBy(() -> new FeedFolder(inbox, DAY).check()).isInstanceOf(FeedRefused.class).hasMessageContaining(code);
    }

    private void manifest(int rows, String encoding) throws Exception {
        StringBuilder files = new StringBuilder();
        for (FeedFile file : FeedFile.values()) {
            files.append(files.isEmpty() ? "" : ",").append("\"%s\":{\"rows\":%d,\"sum\":\"5.00\",\"sha256\":\"%s\",\"encoding\":\"%s\"}"
                .formatted(file.fileName(), rows, sha256(folder.resolve(file.fileName())), encoding));
        }
        Files.writeString(folder.resolve(FeedManifest.FILE_NAME), "{\"businessDate\":\"2026-11-20\",\"files\":{" + files + "}}",
            StandardCharsets.UTF_8);
    }

    private static String sha256(Path file) throws Exception {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException missing) {
            return "";
        }
    }
}

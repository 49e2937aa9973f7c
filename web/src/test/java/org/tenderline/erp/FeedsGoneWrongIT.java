package org.tenderline.erp;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.faults.BigFeed;
import org.tenderline.testing.Browser;
import org.tenderline.testing.ProductUnderTest;

@DisplayName("I3, L6: whatever is wrong with a feed, the mirror stays as it was and the jobs page says why")
class FeedsGoneWrongIT {

    private static final LocalDate GOOD = LocalDate.of(2033, 3, 1);
    private static final LocalDate DAY = GOOD.plusDays(1);

    private static final Map<String, Page> SIGNED_IN = new HashMap<>();

    private final Path inbox = ProductUnderTest.get().erpInbox();
    private final Path folder = inbox.resolve(DAY.toString());
    private final Sync sync = new Sync();
    private final String prefix = "W" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aGoodFeedBefore() throws IOException {
        delete(folder);
        ErpFeed.of(prefix, 0, 50).write(inbox, GOOD);
        sync.completed(GOOD, true);
    }

    @AfterAll
    static void leave() {
        SIGNED_IN.values().forEach(page -> page.context().close());
    }

    @Test
    void garbage() throws IOException {
        ErpFeed.of(prefix, 0, 50).write(inbox, DAY);
        byte[] noise = new byte[200_000];
        new Random(5).nextBytes(noise);
        Files.write(folder.resolve("manifest.json"), noise);
        refused("cannot be read", "无法读取");
        ErpFeed noisy = ErpFeed.of(prefix, 0, 50).without(FeedFile.CONTRACTS);
        String row = new String(noise, StandardCharsets.ISO_8859_1).replaceAll("[\"\r\n]", "?");
        for (int i = 0; i < 60; i++) {
            noisy.row(FeedFile.CONTRACTS, row.substring(i * 1_000, i * 1_000 + 900));
        }
        noisy.write(inbox, DAY);
        refused("Not one row of contracts.csv", "没有一行可接受");
    }

    @Test
    void truncated() throws IOException {
        ErpFeed.of(prefix, 0, 50).write(inbox, DAY);
        byte[] whole = Files.readAllBytes(folder.resolve("invoices.csv"));
        Files.write(folder.resolve("invoices.csv"), java.util.Arrays.copyOf(whole, whole.length * 2 / 3));
        refused("invoices.csv does not match its checksum", "invoices.csv 与清单中的校验和不一致");
    }

    @Test
    void anotherDaysManifest() throws IOException {
        ErpFeed.of(prefix, 0, 51).write(inbox, DAY);
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace(DAY.toString(), "2033-03-09"));
        refused("the business date \"2033-03-09\"", "业务日期是“2033-03-09”");
    }

    @Test
    void manifestOfOtherCounts() throws IOException {
        ErpFeed.of(prefix, 0, 51).declaring(FeedFile.RECEIPTS, 50).write(inbox, DAY);
        refused("declared 50, found 51", "清单 50 行，实际 51 行");
    }

    @Test
    void noRows() throws IOException {
        ErpFeed.of(prefix, 0, 50).without(FeedFile.CONTRACTS).without(FeedFile.INVOICES).without(FeedFile.RECEIPTS).write(inbox, DAY);
        refused("Not one row", "没有一行可接受");
    }

    @Test
    void moreThanAFifthMissing() throws IOException {
        ErpFeed.of(prefix, 0, 39).write(inbox, DAY);
        refused("fell from 50 to 39", "由 50 降至 39");
    }

    @Test
    void everythingTwice() throws IOException {
        ErpFeed twice = ErpFeed.of(prefix, 0, 50);
        ErpFeed.of(prefix, 0, 50).write(inbox, DAY);
        for (FeedFile file : FeedFile.values()) {
            Files.readAllLines(folder.resolve(file.fileName())).stream().skip(1).forEach(line -> twice.row(file, line));
        }
        twice.write(inbox, DAY);
        refused("50 of the 100 rows of contracts.csv repeat a key", "contracts.csv 的 100 行中有 50 行主键重复");
        assertThat(sync.operator().get("/erp/rejections?businessDate=" + DAY + "&size=1").items().getJsonObject(0).getString("reason"))
            .isEqualTo("DUPLICATE_KEY");
        JsonObject accepted = sync.completed(DAY, true);
        assertThat(accepted.getInt("written")).isEqualTo(150);
        assertThat(accepted.getInt("rejected")).isEqualTo(150);
        unchanged();
    }

    /** As if the ERP had handed over its test client too. */
    @Test
    void everythingTwiceUnderOtherKeysWhereARiseIsLimited() throws IOException, SQLException {
        ErpFeed twice = ErpFeed.of(prefix, 0, 50);
        for (int i = 0; i < 50; i++) {
            twice.contract(prefix + "-T" + i, "DWHZ", "", "1000.00");
        }
        parameter("INSERT INTO erp_parameter (name, value) VALUES ('guard.growth', 50)");
        try {
            twice.write(inbox, DAY);
            refused("contracts.csv rose from 50 to 100, by more than 50 %", "contracts.csv 可接受的行数由 50 增至 100，增幅超过 50%");
            sync.operator().get("/erp/contracts/" + prefix + "-T0").expect(404);
        } finally {
            parameter("DELETE FROM erp_parameter WHERE name = 'guard.growth'");
        }
    }

    private static void parameter(String sql) throws SQLException {
        try (Connection connection = ProductUnderTest.get().connection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void changedWhileBeingRead() throws IOException {
        new BigFeed(DAY, 20_000, 0).write(inbox);
        Path receipts = folder.resolve("receipts.csv");
        String exchanged = Files.readString(receipts).replace(".20\r\n", ".30\r\n");
        long run = sync.start(DAY, true).expect(202).number("/executionId");
        await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(20))
            .until(() -> sync.operator().get("/jobs/erp-sync/executions/" + run).number("/read") > 0);
        Files.writeString(receipts, exchanged);
        JsonObject ended = sync.ended(run);
        assertThat(ended.getString("status")).isEqualTo("FAILED");
        assertThat(ended.getString("message")).contains("receipts.csv was changed while it was being read");
        told((int) run, "receipts.csv 在读取期间被更改");
        unchanged();
    }

    @Test
    void twoFeedsAtOnce() throws IOException {
        new BigFeed(DAY, 5_000, 0).write(inbox);
        long run = sync.start(DAY, false).expect(202).number("/executionId");
        sync.start(GOOD, false).expect(409, "ALREADY_RUNNING");
        sync.ended(run);
        unchanged();
    }

    @Test
    void filesWhereFoldersShouldBeAndFoldersWhereFilesShould() throws IOException {
        Files.writeString(folder, "not a folder");
        refused("no folder " + DAY, "没有 " + DAY + " 的文件夹");
        Files.delete(folder);
        ErpFeed.of(prefix, 0, 50).write(inbox, DAY);
        Files.delete(folder.resolve("contracts.csv"));
        Files.createDirectory(folder.resolve("contracts.csv"));
        refused("contracts.csv is missing", "缺少文件 contracts.csv");
    }

    @Test
    void aFolderThatIsALinkToNowhereOrStillArrives() throws IOException {
        Files.createSymbolicLink(folder, inbox.resolve("gone-" + prefix));
        refused("no folder " + DAY, "没有 " + DAY + " 的文件夹");
        Files.delete(folder);
        ErpFeed.of(prefix, 0, 51).write(inbox, DAY);
        Files.delete(folder.resolve("manifest.json"));
        refused("The folder " + DAY + " has no manifest.json", DAY + " 的文件夹中没有清单");
    }

    @Test
    void aFolderWithoutRights() throws IOException {
        ErpFeed.of(prefix, 0, 50).write(inbox, DAY);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(folder), "the superuser may read everything; FeedFolderTest holds it for everybody");
            refused("may not read the folder", "没有读取");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** Refused, with the reason on the jobs page of the administrator and of the market department, and without a trace in the mirror. */
    private void refused(String english, String chinese) {
        JsonObject run = sync.refused(DAY, english);
        told(run.getInt("executionId"), chinese);
        unchanged();
    }

    private static void told(int run, String chinese) {
        for (String person : List.of("sysadmin", "market")) {
            Page page = SIGNED_IN.computeIfAbsent(person, Browser::as);
            page.navigate("/jobs/view?run=" + run);
            assertThat(page.locator("#run .notice")).containsText(chinese);
        }
    }

    private void unchanged() {
        for (int number : List.of(0, 49)) {
            JsonObject contract = sync.operator().get("/erp/contracts/" + prefix + "-" + number).expect(200).json();
            assertThat(contract.getBoolean("gone")).isFalse();
            assertThat(contract.getString("received")).isEqualTo("300.00");
        }
        sync.operator().get("/erp/contracts/" + prefix + "-50").expect(404);
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> paths = Files.walk(tree)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}

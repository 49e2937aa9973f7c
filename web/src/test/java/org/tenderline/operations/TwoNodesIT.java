package org.tenderline.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocket;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tenderline.erp.ErpFeed;
import org.tenderline.faults.Invariants;
import org.tenderline.testing.Answer;
import org.tenderline.testing.Api;
import org.tenderline.testing.Browser;
import org.tenderline.testing.LaunchedProduct;

@DisplayName("L6: what docker/ installs, run without an engine: database, two nodes, proxy, backup")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {

    private static final Path FOLDER = Path.of("target/two-nodes").toAbsolutePath();
    private static final Path INBOX = FOLDER.resolve("erp-inbox");
    private static final Path SECRETS = FOLDER.resolve("secrets");
    private static final LocalDate DAY = LocalDate.of(2030, 3, 1);
    private static final int CONTRACTS = 20_000;
    private static final String EXECUTIONS = "/jobs/erp-sync/executions";

    private static ComposedDatabase database;
    private static ComposedNode first;
    private static ComposedNode second;
    private static Proxy proxy;

    @BeforeAll
    static void start() throws Exception {
        clear();
        Files.createDirectories(SECRETS);
        for (String secret : List.of("database_root", "database_migration", "database_application")) {
            Files.writeString(SECRETS.resolve(secret), UUID.randomUUID().toString().replace("-", ""));
        }
        ErpFeed.of("ZWEI", 0, CONTRACTS).write(INBOX, DAY);
        database = new ComposedDatabase(FOLDER.resolve("database"), SECRETS);
        Map<String, String> settings = settings(FOLDER.resolve("attachments"));
        // together, on an empty database, as the compose file starts them
        first = new ComposedNode("application", FOLDER.resolve("node1"), database, SECRETS, settings);
        second = new ComposedNode("application-2", FOLDER.resolve("node2"), database, SECRETS, settings);
        first.awaitReady();
        second.awaitReady();
        proxy = new Proxy(FOLDER.resolve("proxy"), first.port(), second.port());
    }

    private static Map<String, String> settings(Path attachments) {
        return Map.of("TENDERLINE_DEMO", "true", "TENDERLINE_DEMO_PROJECTS", "20", "TENDERLINE_ERP_INBOX", INBOX.toString(),
            "TENDERLINE_ATTACHMENTS", attachments.toString(), "TENDERLINE_TRUSTED_PROXIES", "127.0.0.1",
            "TENDERLINE_JAVA_OPTIONS", LaunchedProduct.QUICK_COMPILER);
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable part : Stream.of(proxy, second, first, database).filter(part -> part != null).toList()) {
            part.close();
        }
    }

    @Test
    @Order(1)
    void eachAccountMayDoWhatItMust() throws Exception {
        assertThat(database.grants("tenderline").lines()).hasSize(2).anyMatch(grant -> grant.startsWith("GRANT USAGE ON *.*"))
            .contains("GRANT SELECT, INSERT, UPDATE, DELETE, EXECUTE ON `tenderline`.* TO `tenderline`@`%`");
        assertThat(database.grants("tenderline_migration").lines()).hasSize(2).anyMatch(grant -> grant.startsWith("GRANT USAGE ON *.*"))
            .contains("GRANT ALL PRIVILEGES ON `tenderline`.* TO `tenderline_migration`@`%`");
    }

    @Test
    @Order(2)
    void theDatabaseKeepsWhatItAcknowledged() throws Exception {
        assertThat(database.strings("SELECT CONCAT_WS(' ', @@log_bin, @@binlog_format, @@sync_binlog, @@innodb_flush_log_at_trx_commit,"
            + " @@innodb_doublewrite, @@local_infile)")).containsExactly("ON ROW 1 1 ON OFF");
        assertThat(database.strings("SELECT CONCAT_WS(' ', @@time_zone, @@tx_isolation, @@character_set_server)"))
            .containsExactly("+08:00 READ-COMMITTED utf8mb4");
    }

    /** No data grid: nothing is looked for by multicast, nothing is replicated, nobody else can join. */
    @Test
    @Order(3)
    void aNodeListensOnItsPortAlone() throws Exception {
        for (ComposedNode node : List.of(first, second)) {
            assertThat(ListeningPorts.of(node.process().pid())).containsExactly(node.port());
            assertThat(Files.readString(node.log())).doesNotContain("com.hazelcast");
        }
    }

    @Test
    @Order(4)
    void theProxyEndsTlsAndHidesTheFigures() {
        Page page = Browser.open(proxy.baseUrl(), "zh-CN");
        assertThat(page.navigate("/sign-in").headers()).containsKey("strict-transport-security");
        assertThat(page.navigate("/metrics").status()).isEqualTo(403);
        page.context().close();
        for (ComposedNode node : List.of(first, second)) {
            Page person = signedInOn(node);
            assertThat(session(person).secure).isTrue();
            hearsTheBell(person);
            assertThat(person.locator("table").first()).isVisible();
            person.context().close();
        }
    }

    /** Started on both at once, one carries the job on; when its node dies, the other does. */
    @Test
    @Order(5)
    void theOtherNodeTakesRunsAndPeopleOver() throws Exception {
        Map<ComposedNode, Api> operators = Map.of(first, Api.at(first.baseUrl()).signIn("market"), second, Api.at(second.baseUrl()).signIn("market"));
        Map<ComposedNode, Page> people = Map.of(first, signedInOn(first), second, signedInOn(second));
        String number = register(Api.at(first.baseUrl()).signIn("sales1.xxjs"));
        Map<ComposedNode, CompletableFuture<Answer>> starts = Map.of(first, start(operators.get(first)), second, start(operators.get(second)));
        assertThat(starts.values().stream().map(answer -> answer.join().status())).containsExactlyInAnyOrder(202, 409);
        ComposedNode runner = starts.get(first).join().status() == 202 ? first : second;
        ComposedNode other = runner == first ? second : first;
        String run = EXECUTIONS + "/" + starts.get(runner).join().number("/executionId");
        await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(50))
            .until(() -> operators.get(other).get(run).expect(200).number("/read") >= 3_000);

        runner.kill();
        long killed = System.nanoTime();

        people.get(other).context().close();
        Page person = people.get(runner);
        person.navigate("/project/list?q=" + number);
        assertThat(person).hasURL(Pattern.compile(".*/sign-in.*"));
        Browser.signIn(person, "sales1.xxjs");
        assertThat(session(person).value).endsWith(name(other));
        person.navigate("/project/list?q=" + number);
        assertThat(person.locator("table").first()).containsText(number);
        hearsTheBell(person);
        person.context().close();

        await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(250))
            .until(() -> !database.strings("SELECT id FROM job_run WHERE job = 'erp-sync' AND takeovers = 1").isEmpty());
        System.out.println("taken over after " + Duration.ofNanos(System.nanoTime() - killed).toSeconds() + " s");
        await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(250))
            .until(() -> operators.get(other).get(run).expect(200).text("/finishedAt") != null);
        Answer ended = operators.get(other).get(run);
        assertThat(ended.text("/status")).as(ended.body()).isEqualTo("COMPLETED");
        assertThat(ended.number("/read")).isEqualTo(3L * CONTRACTS);
        for (String table : List.of("erp_contract", "erp_invoice", "erp_receipt")) {
            assertThat(database.strings("SELECT COUNT(*) FROM " + table + " WHERE gone_on IS NULL")).as(table).containsExactly("" + CONTRACTS);
        }
    }

    @Test
    @Order(6)
    void aBackupIsRestoredToAMoment() throws Exception {
        Path attachments = FOLDER.resolve("attachments");
        Path folder = Files.createDirectories(attachments.resolve("ab"));
        Files.writeString(folder.resolve("first"), "attached before the backup");
        Files.write(folder.resolve("long"), new byte[100_000]);
        ComposedNode node = first.process().isAlive() ? first : second;
        Api owner = Api.at(node.baseUrl()).signIn("sales1.xxjs");
        BackupDrill drill = new BackupDrill(FOLDER.resolve("drill"));
        assertThatThrownBy(() -> drill.full(database, attachments, "--files-from=/nowhere")).hasMessageContaining("no backup was made");
        assertThat(drill.backups()).isEmptyDirectory();
        // while tar reads the folder, somebody attaches a file
        Path backup = drill.full(database, attachments, "--checkpoint=1 --checkpoint-action=exec='touch " + folder.resolve("meanwhile") + "'");
        assertThat(folder.resolve("meanwhile")).exists();
        String kept = register(owner);
        Files.writeString(folder.resolve("second"), "attached after it");
        drill.log(database, backup, attachments);
        List<String> sums = BackupDrill.sums(database);
        String moment = BackupDrill.moment(database);
        String later = register(owner);
        drill.log(database, backup, attachments);
        drill.log(database, backup, attachments);
        Files.writeString(backup.resolve("log/leftover.unfinished"), "the machine stopped here");

        Path restored = FOLDER.resolve("attachments-restored");
        try (ComposedDatabase other = new ComposedDatabase(FOLDER.resolve("database2"), SECRETS)) {
            nothingIsRestoredFromADamagedBackup(drill, other, backup, moment);
            assertThatThrownBy(() -> drill.restoreUntilTheLogBreaksOff(other, backup, moment, restored)).hasMessageContaining("The restore broke off")
                .hasMessageNotContaining("Restored");
            other.root("DROP DATABASE tenderline; CREATE DATABASE tenderline");
            drill.restore(other, backup, moment, restored);
            assertThat(BackupDrill.sums(other)).isEqualTo(sums);
            try (Connection connection = other.connection("tenderline", "database_application")) {
                assertThat(Invariants.broken(connection)).isEmpty();
            }
            assertThat(other.strings("SELECT tracking_number FROM project WHERE tracking_number IN ('" + kept + "', '" + later + "')"))
                .containsExactly(kept);
            assertThat(restored.resolve("ab/first")).hasContent("attached before the backup");
            assertThat(restored.resolve("ab/second")).hasContent("attached after it");
            assertThatThrownBy(() -> drill.restore(other, backup, moment, restored)).hasMessageContaining("not empty; nothing was restored");
            theProductGoesOn(other, restored, kept, later);
        }
    }

    private static void nothingIsRestoredFromADamagedBackup(BackupDrill drill, ComposedDatabase other, Path backup, String moment) throws IOException {
        Path attachments = FOLDER.resolve("attachments-refused");
        Path middle = BackupDrill.logs(backup).get(1);
        Path sum = middle.resolveSibling(middle.getFileName() + ".sum");
        byte[] whole = Files.readAllBytes(middle);
        byte[] damaged = whole.clone();
        damaged[damaged.length / 2] ^= 1;

        Files.delete(middle);
        assertThatThrownBy(() -> drill.restore(other, backup, moment, attachments))
            .hasMessageContaining("The log lacks " + middle.getFileName() + ", though it holds").hasMessageContaining("nothing was restored");
        Files.write(middle, damaged);
        assertThatThrownBy(() -> drill.restore(other, backup, moment, attachments))
            .hasMessageContaining("The log " + middle.getFileName() + " is damaged; nothing was restored");
        String kept = Files.readString(sum);
        Files.delete(sum);
        // without a moment: what lies behind one is not read
        assertThatThrownBy(() -> drill.restore(other, backup, "", attachments))
            .hasMessageContaining("The log cannot be read to its end").hasMessageContaining("nothing was restored");
        Files.writeString(sum, kept);
        Files.write(middle, whole);

        Path archive;
        try (Stream<Path> files = Files.list(backup)) {
            List<Path> archives = files.filter(file -> file.getFileName().toString().startsWith("attachments-new")).toList();
            assertThat(archives).as("one, which took the former ones' place").hasSize(1);
            archive = archives.get(0);
        }
        byte[] files = Files.readAllBytes(archive);
        Files.write(archive, new byte[] {1}, StandardOpenOption.APPEND);
        assertThatThrownBy(() -> drill.restore(other, backup, moment, attachments))
            .hasMessageContaining("The archive of new attachments is damaged; nothing was restored");
        Files.write(archive, files);

        assertThatThrownBy(() -> drill.restore(other, backup, moment.substring(0, 16), attachments))
            .hasMessageContaining("is not written like").hasMessageContaining("nothing was restored");
        // the backup's copy may have any name, and its files any time
        String before = shifted(moment, -1);
        assertThatThrownBy(() -> drill.restore(other, backup, before, attachments))
            .hasMessageContaining("The full backup already holds what was done at").hasMessageContaining("so " + before + " needs an earlier one")
            .hasMessageContaining("nothing was restored").hasMessageNotContaining("Restored");
        String after = shifted(moment, 1);
        assertThatThrownBy(() -> drill.restore(other, backup, after, attachments))
            .hasMessageContaining("The log ends at").hasMessageContaining("before " + after).hasMessageContaining("nothing was restored")
            .hasMessageNotContaining("Restored");

        assertThat(other.root("SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'tenderline'").trim()).isEqualTo("0");
        assertThat(attachments).doesNotExist();
    }

    private static String shifted(String moment, int hours) {
        DateTimeFormatter written = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
        return LocalDateTime.parse(moment, written).plusHours(hours).format(written);
    }

    /** What was restored is worth something when people can work on it. */
    private static void theProductGoesOn(ComposedDatabase restored, Path attachments, String kept, String later) throws Exception {
        try (ComposedNode node = new ComposedNode("application", FOLDER.resolve("node3"), restored, SECRETS, settings(attachments)).awaitReady()) {
            Api owner = Api.at(node.baseUrl()).signIn("sales1.xxjs");
            owner.get("/projects/" + kept).expect(200);
            owner.get("/projects/" + later).expect(404);
            register(owner);
        }
    }

    private static CompletableFuture<Answer> start(Api operator) {
        return CompletableFuture.supplyAsync(() -> operator.post(EXECUTIONS, Api.object("businessDate", DAY.toString(), "acceptLoss", true)));
    }

    /** The proxy deals new visitors out in turn. */
    private static Page signedInOn(ComposedNode node) {
        for (int attempt = 0; attempt < 10; attempt++) {
            Page page = Browser.open(proxy.baseUrl(), "zh-CN");
            Browser.signIn(page, "sales1.xxjs");
            if (session(page).value.endsWith(name(node))) {
                return page;
            }
            page.context().close();
        }
        throw new AssertionError("The proxy never chose " + name(node));
    }

    /** The page's line leads to the node that knows the session: its first number arrives, and the page needs no second line. */
    private static void hearsTheBell(Page person) {
        // the page before has a line too
        person.navigate("about:blank");
        List<WebSocket> lines = new ArrayList<>();
        List<String> heard = new ArrayList<>();
        person.onWebSocket(line -> {
            lines.add(line);
            line.onFrameReceived(frame -> heard.add(frame.text()));
        });
        person.navigate("/project/list");
        person.waitForCondition(() -> !heard.isEmpty());
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.url()).startsWith(proxy.baseUrl().replace("https:", "wss:") + "/live?");
            assertThat(line.isClosed()).isFalse();
        });
    }

    private static String name(ComposedNode node) {
        return node == first ? ".node1" : ".node2";
    }

    private static Cookie session(Page page) {
        return page.context().cookies().stream().filter(cookie -> cookie.name.equals("JSESSIONID")).findFirst().orElseThrow();
    }

    private static String register(Api owner) {
        long customer = owner.post("/customers", Api.object("name", "两节点客户" + UUID.randomUUID(), "group", "华电", "region", "江苏"))
            .expect(201).number("/id");
        return owner.post("/projects", Api.object("name", "两节点" + UUID.randomUUID(), "customerId", customer, "group", "华电",
            "specialty", "变电站自动化", "region", "江苏", "estimatedAmount", "1000000.00", "expectedBidOn", "2099-12-31", "kind", "SUPPLY"))
            .expect(201).text("/trackingNumber");
    }

    private static void clear() throws IOException {
        if (Files.exists(FOLDER)) {
            try (Stream<Path> paths = Files.walk(FOLDER)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}

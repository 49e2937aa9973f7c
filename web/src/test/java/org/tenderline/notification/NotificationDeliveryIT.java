package org.tenderline.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.standalone.DatabaseAccounts;
import org.tenderline.standalone.Home;
import org.tenderline.testing.LaunchedProduct;

/** The packaged product with a real mail server and a real SMS gateway, killed in the middle of sending. */
class NotificationDeliveryIT {

    private static final Duration START = Duration.ofMinutes(6);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path FOLDER = Path.of("target/delivery-test").toAbsolutePath();
    private static final Home HOME = new Home(FOLDER.resolve("home"));
    private static final int PORT = LaunchedProduct.freePort();

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(LaunchedProduct.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static StubGateway gateway;
    private static LaunchedProduct product;
    private static Connection database;
    private static List<Long> people;

    @BeforeAll
    static void start() throws Exception {
        MAIL.start();
        gateway = new StubGateway();
        launch("--fresh");
        people = hire("Wang Fang", "Li Na", "<script>alert(1)</script>");
        set("QUIET_UNTIL", "22:00");
        set("FIRST_WAIT_SECONDS", "1");
        set("LEASE_SECONDS", "5");
        set("ATTEMPTS", "3");
        update("UPDATE notification_rule SET sms = 'ALWAYS' WHERE kind = 'APPROVAL_DECIDED'");
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
        product.process().destroy();
        product.awaitExit(Duration.ofMinutes(1));
        gateway.close();
        MAIL.stop();
    }

    private static void launch(String... arguments) throws Exception {
        Map<String, String> settings = new HashMap<>(LaunchedProduct.QUICK_START);
        settings.putAll(Map.of("TENDERLINE_SMTP_HOST", "127.0.0.1",
                "TENDERLINE_SMTP_PORT", String.valueOf(MAIL.getSmtp().getPort()), "TENDERLINE_SMTP_FROM", "tenderline@huadong.example",
                "TENDERLINE_SMS_URL", gateway.address(), "TENDERLINE_SMS_SUCCESS", "\"code\":0", "TENDERLINE_SMS_FAILURE", "\"code\":[1-9]",
                "TENDERLINE_ADDRESS", "https://tenderline.example/"));
        product = LaunchedProduct.start(HOME.path(), PORT, settings, arguments);
        product.awaitReady(START);
        String port = Files.readString(HOME.database().resolve("port")).trim();
        database = DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/tenderline", DatabaseAccounts.APPLICATION_USER,
                DatabaseAccounts.of(HOME).applicationPassword());
    }

    @Test
    @DisplayName("L1: everybody gets one mail and one SMS, in spite of a kill in the middle; what nobody can know is shown and not sent again")
    void killedInTheMiddle() throws Exception {
        gateway.take(Duration.ofMillis(30));
        int events = 60;
        for (int index = 0; index < events; index++) {
            tell("KILL-" + index, people);
        }
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> gateway.received().size() > 20 && MAIL.getReceivedMessages().length > 20);
        killPayara();
        launch();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(states("KILL-%").keySet()).isSubsetOf("SENT", "DOUBTFUL"));
        Map<String, Integer> states = states("KILL-%");
        assertThat(states.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(events * people.size() * 2);
        assertThat(states.getOrDefault("DOUBTFUL", 0)).as("at most the one of each channel that was on its way").isLessThanOrEqualTo(2);

        List<String> mails = Stream.of(MAIL.getReceivedMessages()).map(NotificationDeliveryIT::messageId).toList();
        assertThat(mails).doesNotHaveDuplicates();
        assertThat(gateway.received()).doesNotHaveDuplicates();
        List<String> arrived = new ArrayList<>(gateway.received());
        mails.forEach(id -> arrived.add(id.replaceAll("^<|@.*", "")));
        assertThat(arrived).containsAll(keys("SENT", "KILL-%"));
        assertThat(Files.readString(HOME.logs().resolve("payara.log"))).doesNotContain("wang@huadong.example").doesNotContain("13800138000");
    }

    @Test
    @DisplayName("L1: a gateway that fails twice gets a third chance with the same key; one that always fails ends as failed, silence as doubt")
    void failingGateway() throws Exception {
        gateway.answer(500, 500, 200);
        tell("SECOND-CHANCE", people.subList(0, 1));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(states("SECOND-CHANCE")).isEqualTo(Map.of("SENT", 2)));
        assertThat(gateway.asked(keys("SENT", "SECOND-CHANCE"))).isEqualTo(3);
        gateway.answer(500, 500, 500);
        tell("NO-CHANCE", people.subList(0, 1));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(states("NO-CHANCE")).isEqualTo(Map.of("SENT", 1, "DEAD", 1)));
        gateway.answer(StubGateway.NONSENSE);
        tell("NONSENSE", people.subList(0, 1));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(states("NONSENSE")).isEqualTo(Map.of("SENT", 1, "DOUBTFUL", 1)));
    }

    @Test
    @DisplayName("L1: a mail is in the reader's language and leads to the page; names are text and nothing else")
    void wording() throws Exception {
        update("INSERT INTO notification_reader (person_id, language) VALUES (" + people.get(2) + ", 'EN')");
        tell("WORDING", people.subList(2, 3));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(states("WORDING")).isEqualTo(Map.of("SENT", 2)));
        var mail = Stream.of(MAIL.getReceivedMessages()).filter(received -> text(received).contains("WORDING")).findFirst().orElseThrow();
        assertThat(mail.getSubject()).isEqualTo("Deposit request approved: Title of WORDING");
        assertThat(text(mail)).contains("Dear <script>alert(1)</script>").containsPattern("https://tenderline\\.example/notification/open\\?event=\\d+");
        assertThat(mail.getContentType()).startsWith("text/plain");
    }

    private static void killPayara() throws Exception {
        database.close();
        long pid = Long.parseLong(Files.readString(HOME.path().resolve("payara.process")).split("\\s")[0]);
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        product.awaitExit(Duration.ofMinutes(2));
    }

    private static List<Long> hire(String... names) throws SQLException {
        List<Long> hired = new ArrayList<>();
        for (String name : names) {
            update("INSERT INTO person (username, name, unit_id, email, phone, enabled) SELECT 'person" + hired.size() + "', '" + name
                    + "', min(id), 'wang@huadong.example', '13800138000', TRUE FROM organization_unit");
            hired.add(number("SELECT max(id) FROM person"));
        }
        return hired;
    }

    private static void tell(String number, List<Long> to) throws SQLException {
        update("INSERT INTO notification_event (kind, subject_kind, subject_number, people, facts, page_only, happened_at) VALUES ('APPROVAL_DECIDED',"
                + " 'DEPOSIT', '" + number + "', '" + String.join(",", to.stream().map(String::valueOf).toList()) + "', '{\"document\":[\"保证金请款\","
                + "\"Deposit request\"],\"outcome\":[\"已通过\",\"approved\"],\"title\":\"Title of " + number + "\",\"number\":\"" + number + "\"}', FALSE, NOW(6))");
    }

    private static void set(String parameter, String value) throws SQLException {
        update("UPDATE notification_parameter SET value = '" + value + "' WHERE name = '" + parameter + "'");
    }

    private static Map<String, Integer> states(String subjects) throws SQLException {
        Map<String, Integer> states = new LinkedHashMap<>();
        try (PreparedStatement statement = database.prepareStatement("SELECT d.state, COUNT(*) FROM notification_delivery d JOIN notification_event e"
                + " ON e.id = d.event_id WHERE e.subject_number LIKE '" + subjects + "' GROUP BY d.state"); ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                states.put(rows.getString(1), rows.getInt(2));
            }
        }
        return new HashMap<>(states);
    }

    private static List<String> keys(String state, String subjects) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement("SELECT d.letter_key FROM notification_delivery d JOIN notification_event e"
                + " ON e.id = d.event_id WHERE d.state = '" + state + "' AND e.subject_number LIKE '" + subjects + "'"); ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
        }
        return keys;
    }

    private static long number(String sql) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql); ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void update(String sql) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.tenderline.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.security.Caller;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.PageRequest;
import org.tenderline.shared.Sql;
import org.tenderline.testing.ContainerTest;
import org.tenderline.testing.Group;

/** The outbox against the real database. No channel is configured here, so letters are laid into the table and carried by a carrier of the test's. */
class NotificationServiceIT extends ContainerTest {

    @Inject
    private Group group;

    @Inject
    private Notices notices;

    @Inject
    private Messages messages;

    @Inject
    private Preferences preferences;

    @Inject
    private NotificationTemplates templates;

    @Inject
    private Parameters parameters;

    @Inject
    private DeliveryDesk desk;

    @Inject
    private Outbox outbox;

    @Inject
    private Sender sender;

    @Inject
    private Spreading spreading;

    @Inject
    private Retention retention;

    @Inject
    private Sql sql;

    @Inject
    private UserTransaction transaction;

    @Resource
    private ManagedThreadFactory factory;

    /** Remembers what it was given and answers as told. */
    private static final class Recording implements Carrier {

        private final List<Long> carried = new CopyOnWriteArrayList<>();
        private final Handover answer;

        Recording(Handover answer) {
            this.answer = answer;
        }

        @Override
        public void carry(List<Letter> letters, Predicate<Letter> begin, Consumer<Result> told) {
            letters.stream().filter(begin).forEach(letter -> {
                carried.add(letter.id());
                told.accept(new Result(letter, answer));
            });
        }
    }

    @Test
    @DisplayName("L1: an event is told if and only if the change it is about is committed")
    void withTheChange() throws Exception {
        String kept = number();
        String undone = number();
        transaction.begin();
        tell("sales1.nzmz", kept);
        transaction.commit();
        transaction.begin();
        tell("sales1.nzmz", undone);
        transaction.rollback();
        Awaitility.await().untilAsserted(() -> assertThat(mine("sales1.nzmz")).anySatisfy(message -> assertThat(message.getSubjectNumber()).isEqualTo(kept)));
        assertThat(sql.number("SELECT COUNT(*) FROM notification_event WHERE subject_number = ?", undone)).isZero();
    }

    @Test
    @DisplayName("L1: a message is worded in both languages, with what was typed shown as it is; opening it reads it, for its receiver alone")
    void message() {
        String number = number();
        group.as("sales1.nzmz", () -> {
            notices.tell(decided(number, "director.nzmz").with("title", "<img src=x onerror=alert(1)>\nBcc: x"));
            return null;
        });
        Message message = awaited("director.nzmz", number);
        assertThat(message.in(Language.ZH).subject()).isEqualTo("保证金请款已通过：<img src=x onerror=alert(1)> Bcc: x");
        assertThat(message.in(Language.EN).subject()).startsWith("Deposit request approved: <img");
        assertThat(message.in(Language.ZH).body()).doesNotContain("意见");
        assertThat(refusal(() -> group.as("vp.nzmz", () -> messages.open(message.getId())))).isEqualTo("NOT_FOUND");
        long before = group.as("director.nzmz", () -> messages.unread());
        group.as("director.nzmz", () -> messages.open(message.getId()));
        group.as("director.nzmz", () -> messages.open(message.getId()));
        assertThat(group.as("director.nzmz", () -> messages.unread())).isEqualTo(before - 1);
    }

    @Test
    @DisplayName("L1: what is told under one key is told once, also by two at once")
    void once() throws Exception {
        String number = number();
        atOnce(4, () -> group.as("sales1.nzmz", () -> {
            notices.tell(decided(number, "gm.nzmz").once("key-" + number));
            return null;
        }));
        awaited("gm.nzmz", number);
        assertThat(sql.number("SELECT COUNT(*) FROM notification_event WHERE subject_number = ?", number)).isEqualTo(1);
    }

    @Test
    @DisplayName("L1: history that is loaded tells nobody; of the last days, the page only")
    void history() {
        String old = number();
        String recent = number();
        group.as("sales1.nzmz", () -> {
            try {
                BusinessClock.travelTo(LocalDateTime.now(BusinessClock.ZONE).minusDays(4));
                notices.tell(decided(old, "gm.nzmz"));
                BusinessClock.travelTo(LocalDateTime.now(BusinessClock.ZONE).minusDays(2));
                notices.tell(decided(recent, "gm.nzmz"));
            } finally {
                BusinessClock.travelBack();
            }
            return null;
        });
        awaited("gm.nzmz", recent);
        assertThat(sql.number("SELECT COUNT(*) FROM notification_event WHERE subject_number = ?", old)).isZero();
        assertThat(sql.number("SELECT page_only FROM notification_event WHERE subject_number = ?", recent)).isEqualTo(1);
    }

    @Test
    @DisplayName("L1: a person chooses where the rule leaves a choice, and only there")
    void preferences() {
        group.as("sales2.nzmz", () -> {
            preferences.choose("APPROVAL_DECIDED", Channel.EMAIL, false);
            preferences.write(Language.EN);
            return null;
        });
        assertThat(group.as("sales2.nzmz", preferences::mine)).filteredOn(option -> option.kind().equals("APPROVAL_DECIDED"))
                .extracting(Preferences.Option::wanted).containsExactly(true, false, false);
        assertThat(group.as("sales2.nzmz", preferences::language)).isEqualTo(Language.EN);
        assertThat(refusal(() -> group.as("sales2.nzmz", () -> {
            preferences.choose("PROJECT_REGISTERED", Channel.SMS, false);
            return null;
        }))).isEqualTo("NOTIFICATION_COMPULSORY");
    }

    @Test
    @DisplayName("L1: templates are versions; an unknown placeholder, a stale version and a stranger are refused")
    void templates() {
        Caller administrator = group.person("sysadmin");
        String kind = "DELEGATION_GIVEN";
        Caller.runAs(administrator, () -> {
            List<NotificationTemplate> before = templates.versions(kind, Channel.SMS, Language.ZH);
            int number = before.get(0).getNumber();
            assertThat(refusal(() -> templates.change(kind, Channel.SMS, Language.ZH, number, new Wording(null, "{amount}")))).isEqualTo("VALIDATION");
            templates.change(kind, Channel.SMS, Language.ZH, number, new Wording(null, "{by}请您代批。"));
            assertThat(refusal(() -> templates.change(kind, Channel.SMS, Language.ZH, number, new Wording(null, "{by}")))).isEqualTo("STALE");
            assertThat(templates.versions(kind, Channel.SMS, Language.ZH)).hasSize(before.size() + 1).first()
                    .satisfies(current -> assertThat(current.getPersonId()).isEqualTo(administrator.personId()));
            assertThat(templates.preview(kind, Channel.SMS, Language.ZH, new Wording(null, "{by}请您代批。")).body()).isEqualTo("李娜请您代批。");
            templates.change(kind, Channel.SMS, Language.ZH, number + 1, before.get(0).wording());
            return null;
        });
        assertThat(refusal(() -> group.as("market", () -> templates.versions(kind, Channel.SMS, Language.ZH)))).isEqualTo("FORBIDDEN");
        assertThat(sql.number("SELECT COUNT(*) FROM audit_change WHERE record_type = 'notification_template' AND after_value = '{by}请您代批。'")).isPositive();
    }

    @Test
    @DisplayName("L1: parameters out of bounds are refused and change nothing")
    void parameters() {
        Caller.runAs(group.person("sysadmin"), () -> {
            assertThat(refusal(() -> parameters.set(Map.of(Parameter.ATTEMPTS, "0", Parameter.FRESH_DAYS, "5")))).isEqualTo("VALIDATION");
            assertThat(refusal(() -> parameters.set(Map.of(Parameter.QUIET_FROM, "25:00")))).isEqualTo("VALIDATION");
            assertThat(parameters.number(Parameter.FRESH_DAYS)).isEqualTo(3);
            return null;
        });
    }

    @Test
    @DisplayName("L1: four senders at once send each letter once")
    void sendersAtOnce() throws Exception {
        List<Long> letters = IntStream.range(0, 60).mapToObj(index -> letter(Channel.EMAIL, false)).toList();
        Recording carrier = new Recording(Handover.accepted("250"));
        atOnce(4, () -> asSystem(() -> sender.send(Channel.EMAIL, carrier)));
        // one that came too late for a locked row leaves it to the next moment
        asSystem(() -> sender.send(Channel.EMAIL, carrier));
        assertThat(carrier.carried).containsAll(letters).doesNotHaveDuplicates();
        letters.forEach(letter -> assertThat(state(letter)).isEqualTo("SENT"));
    }

    @Test
    @DisplayName("L1: refusals are tried again, later each time, and shown in the end; then once more or never")
    void deadLetters() {
        long letter = letter(Channel.EMAIL, false);
        Recording refusing = new Recording(Handover.refused(Reason.REFUSED, "451"));
        asSystem(() -> sender.send(Channel.EMAIL, refusing));
        assertThat(state(letter)).isEqualTo("DUE");
        assertThat(sql.number("SELECT TIMESTAMPDIFF(SECOND, NOW(), due_at) FROM notification_delivery WHERE id = ?", letter)).isBetween(15L, 40L);
        asSystem(() -> sender.send(Channel.EMAIL, refusing));
        assertThat(refusing.carried).containsOnlyOnce(letter);
        sql.update("UPDATE notification_delivery SET attempts = 11, due_at = NOW(6) WHERE id = ?", letter);
        asSystem(() -> sender.send(Channel.EMAIL, refusing));
        assertThat(state(letter)).isEqualTo("DEAD");
        Caller.runAs(group.person("sysadmin"), () -> {
            assertThat(desk.list(null, Channel.EMAIL, PageRequest.of(0, 50)).items())
                    .anySatisfy(row -> assertThat(row).returns(letter, DeliveryRow::id).returns(Reason.REFUSED, DeliveryRow::reason).returns("451", DeliveryRow::answer));
            desk.retry(letter);
            assertThat(refusal(() -> desk.retry(letter))).isEqualTo("WRONG_STATE");
            return null;
        });
        asSystem(() -> sender.send(Channel.EMAIL, new Recording(Handover.hopeless(Reason.REFUSED, "550"))));
        assertThat(state(letter)).isEqualTo("DEAD");
        Caller.runAs(group.person("sysadmin"), () -> {
            desk.discard(letter);
            return null;
        });
        assertThat(state(letter)).isEqualTo("DISCARDED");
        assertThat(refusal(() -> group.as("market", desk::counts))).isEqualTo("FORBIDDEN");
    }

    @Test
    @DisplayName("L1: an event that cannot be spread is tried again later, given up and shown in the end, and kept until somebody spreads or discards it")
    void lostEvents() {
        long event = sql.insert("INSERT INTO notification_event (kind, subject_kind, subject_number, people, facts, page_only, happened_at)"
                + " VALUES ('APPROVAL_DECIDED', 'DEPOSIT', 'lost', 'no number', '{}', FALSE, NOW(6) - INTERVAL 400 DAY)");
        Awaitility.await().until(() -> tries(event) == 1);
        assertThat(sql.number("SELECT TIMESTAMPDIFF(SECOND, NOW(), next_try_at) FROM notification_event WHERE id = ?", event)).isBetween(1L, 40L);
        asSystem(() -> spreading.failed(event, new IllegalStateException(new SQLTimeoutException("too slow"))));
        assertThat(tries(event)).as("the database's own trouble is no attempt").isEqualTo(1);
        assertThat(sql.number("SELECT TIMESTAMPDIFF(SECOND, NOW(), next_try_at) FROM notification_event WHERE id = ?", event))
                .as("but an old event waits longer for the next").isGreaterThan(600);
        Caller.runAs(group.person("sysadmin"), () -> assertThat(desk.lost(PageRequest.of(0, 50)).items()).as("shown while it is still tried")
                .anySatisfy(row -> assertThat(row).returns(event, LostEvent::getId).returns(null, LostEvent::getGivenUpAt)));
        sql.update("UPDATE notification_event SET tries = 11, next_try_at = NULL WHERE id = ?", event);
        Awaitility.await().until(() -> lost(event));
        asSystem(retention::some);
        Caller.runAs(group.person("sysadmin"), () -> {
            assertThat(desk.lost(PageRequest.of(0, 50)).items()).anySatisfy(row -> assertThat(row).returns(event, LostEvent::getId)
                    .returns(12, LostEvent::getTries).returns("NumberFormatException", LostEvent::getFailure));
            sql.update("UPDATE notification_event SET people = ? WHERE id = ?", String.valueOf(group.person("gm.nzmz").personId()), event);
            desk.retryEvent(event);
            assertThat(refusal(() -> desk.discardEvent(event))).isEqualTo("WRONG_STATE");
            return null;
        });
        Awaitility.await().until(() -> sql.number("SELECT COUNT(*) FROM notification_message WHERE event_id = ?", event) == 1);
        assertThat(sql.number("SELECT COUNT(*) FROM audit_change WHERE record_type = 'notification_event' AND record_id = ?", event)).isPositive();
        assertThat(refusal(() -> group.as("market", desk::countLost))).isEqualTo("FORBIDDEN");
    }

    @Test
    @DisplayName("L1: a discarded event is done with, and nobody is told; all that failed can be tried again at once")
    void discardedEvents() {
        String givenUp = "INSERT INTO notification_event (kind, subject_kind, subject_number, people, facts, page_only, happened_at, tries, given_up_at)"
                + " VALUES ('APPROVAL_DECIDED', 'DEPOSIT', 'lost', '', '{}', FALSE, NOW(6), 12, NOW(6))";
        long discarded = sql.insert(givenUp);
        long again = sql.insert(givenUp);
        Caller.runAs(group.person("sysadmin"), () -> {
            desk.discardEvent(discarded);
            assertThat(refusal(() -> desk.retryEvent(discarded))).isEqualTo("WRONG_STATE");
            assertThat(desk.retryDead(Channel.SMS)).isZero();
            assertThat(lost(again)).isTrue();
            assertThat(desk.retryDead(null)).isPositive();
            return null;
        });
        Awaitility.await().until(() -> sql.number("SELECT COUNT(*) FROM notification_event WHERE id IN (?, ?) AND spread_at IS NOT NULL", discarded, again) == 2);
    }

    private int tries(long event) {
        return (int) sql.number("SELECT tries FROM notification_event WHERE id = ?", event);
    }

    private boolean lost(long event) {
        return sql.number("SELECT COUNT(*) FROM notification_event WHERE id = ? AND spread_at IS NULL AND given_up_at IS NOT NULL", event) == 1;
    }

    @Test
    @DisplayName("L1: what a dead process had only taken is sent; what it was sending is in doubt and not sent again")
    void deadProcess() {
        long taken = letter(Channel.EMAIL, false);
        long begun = letter(Channel.EMAIL, false);
        String dead = UUID.randomUUID().toString();
        Caller.runAs(Caller.system("test"), () -> {
            List<Letter> claimed = outbox.claim(Channel.EMAIL, dead);
            assertThat(claimed).extracting(Letter::id).contains(taken, begun);
            claimed.stream().filter(letter -> letter.id() == begun).forEach(letter -> assertThat(outbox.begin(letter, dead)).isTrue());
            return null;
        });
        Recording carrier = new Recording(Handover.accepted("250"));
        asSystem(() -> sender.send(Channel.EMAIL, carrier));
        assertThat(carrier.carried).doesNotContain(taken, begun);
        sql.update("UPDATE notification_delivery SET lease_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE owner = ?", dead);
        asSystem(() -> sender.send(Channel.EMAIL, carrier));
        assertThat(carrier.carried).contains(taken).doesNotContain(begun);
        assertThat(state(begun)).isEqualTo("DOUBTFUL");
        Letter late = new Letter(begun, "", "", "", "", "", 0);
        Caller.runAs(Caller.system("test"), () -> {
            assertThat(outbox.begin(late, dead)).isFalse();
            outbox.settle(new Carrier.Result(late, Handover.accepted("250")), Channel.EMAIL, dead);
            return null;
        });
        assertThat(state(begun)).as("the process was not dead after all and knows better").isEqualTo("SENT");
    }

    @Test
    @DisplayName("L1: an SMS waits for the end of the quiet hours, an urgent one does not")
    void quietHours() {
        long patient = letter(Channel.SMS, false);
        long urgent = letter(Channel.SMS, true);
        Recording carrier = new Recording(Handover.accepted("200"));
        LocalDateTime tonight = LocalDateTime.now(BusinessClock.ZONE).toLocalDate().plusDays(1).atTime(23, 0);
        asSystemAt(tonight, () -> sender.send(Channel.SMS, carrier));
        assertThat(carrier.carried).contains(urgent).doesNotContain(patient);
        asSystemAt(tonight.plusHours(8).plusMinutes(30), () -> sender.send(Channel.SMS, carrier));
        assertThat(carrier.carried).contains(patient).doesNotHaveDuplicates();
    }

    private long letter(Channel channel, boolean urgent) {
        long event = sql.insert("INSERT INTO notification_event (kind, subject_kind, subject_number, people, facts, page_only, happened_at, spread_at)"
                + " VALUES ('TASK_ARRIVED', 'DEPOSIT', 'x', '', '{}', FALSE, NOW(6), NOW(6))");
        return sql.insert("INSERT INTO notification_delivery (event_id, person_id, channel, kind, urgent, letter_key, subject, body, state, due_at, created_at)"
                + " VALUES (?, ?, ?, 'TASK_ARRIVED', ?, ?, 'x', 'y', 'DUE', NOW(6) - INTERVAL 1 SECOND, NOW(6))", event, group.person("sales3.nzmz").personId(), channel.name(),
                urgent, UUID.randomUUID().toString());
    }

    private String state(long letter) {
        return sql.list("SELECT state FROM notification_delivery WHERE id = ?", row -> row.getString(1), letter).get(0);
    }

    private Notice decided(String number, String... people) {
        Notice notice = Notice.about("APPROVAL_DECIDED", "DEPOSIT", number).with("document", new Fact("保证金请款", "Deposit request")).with("number", number)
                .with("outcome", new Fact("已通过", "approved")).with("title", "Title").with("by", "Li Na").with("comment", "");
        for (String person : people) {
            notice = notice.to(group.person(person).personId());
        }
        return notice;
    }

    private void tell(String person, String number) {
        group.as(person, () -> {
            notices.tell(decided(number, person));
            return null;
        });
    }

    private List<Message> mine(String person) {
        return group.as(person, () -> messages.mine(false, null, PageRequest.of(0, 50)).items());
    }

    private Message awaited(String person, String number) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> mine(person).stream().anyMatch(message -> message.getSubjectNumber().equals(number)));
        return mine(person).stream().filter(message -> message.getSubjectNumber().equals(number)).findFirst().orElseThrow();
    }

    private static String number() {
        return "N-" + UUID.randomUUID().toString().substring(0, 13);
    }

    private static void asSystem(Runnable action) {
        Caller.runAs(Caller.system("test"), () -> {
            action.run();
            return null;
        });
    }

    private static void asSystemAt(LocalDateTime time, Runnable action) {
        BusinessClock.travelTo(time);
        try {
            asSystem(action);
        } finally {
            BusinessClock.travelBack();
        }
    }

    private static String refusal(Runnable action) {
        try {
            action.run();
            return null;
        } catch (BusinessException refused) {
            return refused.code();
        }
    }

    private void atOnce(int people, Runnable action) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(people);
        ExecutorService threads = Executors.newFixedThreadPool(people, factory);
        try {
            List<Callable<Void>> actions = IntStream.range(0, people).<Callable<Void>>mapToObj(index -> () -> {
                barrier.await();
                action.run();
                return null;
            }).toList();
            for (var result : threads.invokeAll(actions)) {
                result.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}

package org.tenderline.bench;

import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The inbox's first page against the statements it takes, over bare JDBC: the service that makes it against its three (for whom the reader stands in, how much
 * there is, the page), by the product's own metric; and the answer over REST against its five (whose token it is, and who that is, before them). Among many
 * open tasks and twenty times as many done ones.
 */
final class Inbox {

    private static final int DONE_FOR_EACH_OPEN = 20;
    private static final int READERS = 20;
    private static final int ROUNDS = 20;
    /** Twenty thousand pages, over three minutes: the product is at work all day, and its compiler is busy for two and a half. */
    private static final int WARM_UP = 1000;
    private static final String IN_SERVICE = "tenderline_inbox_seconds_sum";
    private static final String TOKEN = "SELECT c.person_id, c.changed_at, c.must_change, p.value FROM account_credential c"
        + " LEFT JOIN account_parameter p ON p.name = 'password.days' JOIN account_token t ON t.person_id = c.person_id"
        + " WHERE t.person_id = ? AND t.revoked_at IS NULL AND t.expires_at > NOW(6)";
    private static final String PERSON = "SELECT e.username, e.name, e.subsidiary_id, s.code, p.role FROM person e"
        + " LEFT JOIN organization_unit s ON s.id = e.subsidiary_id LEFT JOIN organization_position p ON p.person_id = e.id"
        + " AND p.valid_from <= CURRENT_DATE AND (p.valid_until IS NULL OR p.valid_until >= CURRENT_DATE) WHERE e.id = ? AND e.enabled ORDER BY e.id";
    private static final String DELEGATIONS = "SELECT d.id, d.delegator_id, d.kinds FROM approval_delegation d WHERE d.delegate_id = ?"
        + " AND d.ended_at IS NULL AND d.valid_from <= CURRENT_DATE AND d.valid_until >= CURRENT_DATE ORDER BY d.id";
    private static final String PAGE = "SELECT t.id, t.kind, a.number, a.title, a.amount, t.urgent, t.arrived_at, a.requester_id, a.subsidiary_id, t.purpose,"
        + " t.holder_id, t.due_at FROM approval_task t JOIN approval a ON a.id = t.approval_id WHERE t.holder_id = ? AND t.state = 'CURRENT'"
        + " ORDER BY t.urgent DESC, t.arrived_at, t.id LIMIT 50";
    private static final String COUNT = "SELECT COUNT(*) FROM approval_task t WHERE t.holder_id = ? AND t.state = 'CURRENT'";
    private static final List<String> SERVICE = List.of(DELEGATIONS, COUNT, PAGE);
    private static final List<String> ALL = List.of(TOKEN, PERSON, DELEGATIONS, COUNT, PAGE);

    private final int open;

    Inbox(int open) {
        this.open = open;
    }

    void measure() throws Exception {
        Series floor = new Series(READERS * ROUNDS + " first pages, three statements, bare JDBC");
        Series service = new Series("the same in the service");
        Series all = new Series("all five statements, bare JDBC");
        Series page = new Series("the answer over REST");
        Series empty = new Series("answers without a page (for information)");
        try (Product product = Product.start(true); Connection connection = product.connection("");
                Statement statement = connection.createStatement()) {
            ApprovalTables tables = new ApprovalTables(statement);
            List<String> usernames = tables.people().subList(0, READERS);
            tables.done(open * DONE_FOR_EACH_OPEN);
            tables.open(open, true);
            System.out.println(tables.number("SELECT COUNT(*) FROM approval_task WHERE state = 'CURRENT'") + " open tasks, "
                + tables.number("SELECT COUNT(*) FROM approval_task WHERE finished_at IS NOT NULL") + " done ones, " + ApprovalTables.PEOPLE + " holders");
            HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            List<Person> people = new ArrayList<>();
            List<Long> ids = new ArrayList<>();
            for (String username : usernames) {
                people.add(Person.signIn(client, username));
                ids.add(tables.number("SELECT id FROM person WHERE username = '" + username + "'"));
            }
            for (int round = 0; round < WARM_UP; round++) {
                floor(connection, ids, ALL);
                floor(connection, ids, SERVICE);
                read(people);
                empty(people);
            }
            for (int repetition = 0; repetition < Bench.repetitions(); repetition++) {
                floor.add(seconds(() -> floor(connection, ids, SERVICE)));
                all.add(seconds(() -> floor(connection, ids, ALL)));
                double before = product.metric(IN_SERVICE);
                page.add(seconds(() -> read(people)));
                service.add(product.metric(IN_SERVICE) - before);
                empty.add(seconds(() -> empty(people)));
            }
        }
        System.out.println(floor.line(null));
        System.out.println(service.line(floor));
        System.out.println(all.line(null));
        System.out.println(page.line(all));
        System.out.println(empty.line(all));
    }

    @FunctionalInterface
    private interface Round {

        void run() throws Exception;
    }

    private static double seconds(Round round) throws Exception {
        long begun = System.nanoTime();
        for (int number = 0; number < ROUNDS; number++) {
            round.run();
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void read(List<Person> people) throws Exception {
        for (Person person : people) {
            person.inbox();
        }
    }

    /** What signing, HTTP and the person's rights cost alone. */
    private static void empty(List<Person> people) throws Exception {
        for (Person person : people) {
            person.myself();
        }
    }

    private static void floor(Connection connection, List<Long> ids, List<String> queries) throws SQLException {
        for (Long id : ids) {
            for (String query : queries) {
                try (PreparedStatement statement = connection.prepareStatement(query)) {
                    read(statement, id);
                }
            }
        }
    }

    private static void read(PreparedStatement statement, long id) throws SQLException {
        statement.setLong(1, id);
        try (ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
            }
        }
    }
}

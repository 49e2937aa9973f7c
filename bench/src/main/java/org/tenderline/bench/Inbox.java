package org.tenderline.bench;

import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The inbox's first page over REST against its two statements over bare JDBC, among many open tasks and twenty times as many done ones. */
final class Inbox {

    private static final int DONE_FOR_EACH_OPEN = 20;
    private static final int READERS = 20;
    private static final int ROUNDS = 20;
    private static final int WARM_UP = 50;
    private static final String PAGE = "SELECT t.id, t.kind, a.number, a.title, a.amount, t.urgent, t.arrived_at, a.requester_id, a.subsidiary_id, t.purpose,"
        + " t.holder_id, t.due_at FROM approval_task t JOIN approval a ON a.id = t.approval_id WHERE t.holder_id = ? AND t.state = 'CURRENT'"
        + " ORDER BY t.urgent DESC, t.arrived_at, t.id LIMIT 20";
    private static final String COUNT = "SELECT COUNT(*) FROM approval_task t WHERE t.holder_id = ? AND t.state = 'CURRENT'";

    private final int open;

    Inbox(int open) {
        this.open = open;
    }

    void measure() throws Exception {
        Series floor = new Series(READERS * ROUNDS + " first pages, bare JDBC");
        Series page = new Series(READERS * ROUNDS + " first pages, REST");
        Series empty = new Series(READERS * ROUNDS + " answers without a query (for information)");
        try (Product product = Product.start(true); Connection connection = product.connection("");
                Statement statement = connection.createStatement()) {
            ApprovalTables tables = new ApprovalTables(statement);
            List<String> usernames = tables.people().subList(0, READERS);
            tables.done(open * DONE_FOR_EACH_OPEN);
            tables.open(open);
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
                read(people);
                empty(people);
            }
            for (int repetition = 0; repetition < Bench.REPETITIONS; repetition++) {
                floor.add(seconds(() -> floor(connection, ids)));
                page.add(seconds(() -> read(people)));
                empty.add(seconds(() -> empty(people)));
            }
        }
        System.out.println(floor.line(null));
        System.out.println(page.line(floor));
        System.out.println(empty.line(floor));
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

    private static void floor(Connection connection, List<Long> ids) throws SQLException {
        for (Long id : ids) {
            try (PreparedStatement page = connection.prepareStatement(PAGE); PreparedStatement count = connection.prepareStatement(COUNT)) {
                read(page, id);
                read(count, id);
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

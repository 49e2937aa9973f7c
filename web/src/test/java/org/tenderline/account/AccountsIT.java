package org.tenderline.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.bid.TestSales;
import org.tenderline.security.Caller;
import org.tenderline.security.Role;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.Sql;
import org.tenderline.testing.ContainerTest;
import org.tenderline.testing.Group;
import org.tenderline.testing.StatementCount;

@DisplayName("A2, A4: doors ask on every request who calls")
class AccountsIT extends ContainerTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 0);

    @Inject
    private Accounts accounts;

    @Inject
    private Tokens tokens;

    @Inject
    private AccountParameters parameters;

    @Inject
    private Group group;

    @Inject
    private Sql sql;

    @Inject
    private TestSales sales;

    @Inject
    private StatementCount statements;

    @EJB
    private FirstAdministrator administrator;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    @Resource(lookup = "jdbc/tenderline")
    private DataSource pool;

    private Caller director;
    private String token;

    @BeforeEach
    void issue() {
        BusinessClock.travelTo(NOW);
        sales.found();
        director = sales.hire(Role.MARKETING_DIRECTOR);
        sql.update("INSERT INTO account_credential (person_id, password_hash, must_change, changed_at) VALUES (?, '', FALSE, ?)",
                director.personId(), NOW.minusDays(1));
        token = tokens.issue(director).token();
    }

    @AfterEach
    void leave() {
        BusinessClock.travelBack();
        oldAfter(0);
        Caller.clear();
    }

    @Test
    @DisplayName("Two statements know who it is, by token and by session")
    void twoStatements() throws Exception {
        assertThat(statements.of(this::byToken)).isEqualTo(2);
        assertThat(statements.of(() -> bySession(NOW))).isEqualTo(2);
        Caller known = byToken().orElseThrow().caller();
        assertThat(known.personId()).isEqualTo(director.personId());
        assertThat(known.roles()).containsExactly(Role.MARKETING_DIRECTOR);
        assertThat(known.subsidiaryCode()).isEqualTo(sales.code());
    }

    @Test
    @DisplayName("A token ends with its hours and when it is revoked; an unknown one is nobody's")
    void tokensEnd() {
        BusinessClock.travelTo(NOW.plusHours(8).minusSeconds(1));
        assertThat(byToken()).isPresent();
        BusinessClock.travelTo(NOW.plusHours(8));
        assertThat(byToken()).isEmpty();
        BusinessClock.travelTo(NOW);
        sql.update("UPDATE account_token SET revoked_at = ? WHERE token_hash = ?", NOW, Digest.of(token));
        assertThat(byToken()).isEmpty();
        assertThat(accounts.signedIn("unknown", Locale.ENGLISH, "")).isEmpty();
    }

    @Test
    @DisplayName("A new password ends sessions that began before it, an old one has to be changed")
    void passwords() {
        sql.update("UPDATE account_credential SET changed_at = ? WHERE person_id = ?", NOW, director.personId());
        assertThat(bySession(NOW)).isPresent();
        assertThat(bySession(NOW.minusSeconds(1))).isEmpty();
        assertThat(bySession(NOW).orElseThrow().mustChangePassword()).isFalse();
        oldAfter(90);
        BusinessClock.travelTo(NOW.plusDays(90));
        assertThat(bySession(NOW).orElseThrow().mustChangePassword()).isFalse();
        BusinessClock.travelTo(NOW.plusDays(90).plusSeconds(1));
        assertThat(bySession(NOW).orElseThrow().mustChangePassword()).isTrue();
    }

    @Test
    @DisplayName("Who is disabled is nobody at once; who holds no post today has no role")
    void people() {
        BusinessClock.travelTo(LocalDateTime.of(1990, 1, 1, 0, 0));
        assertThat(bySession(NOW).orElseThrow().caller().roles()).isEmpty();
        BusinessClock.travelTo(NOW);
        sql.update("UPDATE person SET enabled = FALSE WHERE id = ?", director.personId());
        assertThat(byToken()).isEmpty();
        assertThat(bySession(NOW)).isEmpty();
    }

    /** Zero for never, as the demo group has it. */
    private void oldAfter(int days) {
        group.as("secadmin", () -> {
            parameters.set("password.days", days);
            return null;
        });
    }

    private Optional<SignedIn> byToken() {
        return accounts.signedIn(token, Locale.ENGLISH, "");
    }

    private Optional<SignedIn> bySession(LocalDateTime since) {
        return accounts.signedIn(director.personId(), since, Locale.ENGLISH, "");
    }

    /** Two nodes that start together both find nobody, unless the second one looks after the first has made its account. */
    @Test
    void theFirstAdministratorIsMadeByOneNodeAtATime() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor(threads);
        try (Connection otherNode = pool.getConnection(); Statement statement = otherNode.createStatement()) {
            statement.execute("SELECT GET_LOCK(CONCAT(DATABASE(), '." + FirstAdministrator.LOCK + "'), 0)");
            Future<?> start = thread.submit(() -> Caller.runAs(Caller.system("test"), () -> {
                administrator.create();
                return null;
            }));
            try {
                Awaitility.await().until(() -> sql.number("SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE STATE = 'User lock'") > 0);
                assertThat(start.isDone()).isFalse();
            } finally {
                statement.execute("SELECT RELEASE_LOCK(CONCAT(DATABASE(), '." + FirstAdministrator.LOCK + "'))");
            }
            start.get(1, TimeUnit.MINUTES);
        } finally {
            thread.shutdown();
        }
        assertThat(sql.number("SELECT COUNT(*) FROM person WHERE username = 'admin'")).as("made at the start of this deployment, not again").isEqualTo(1);
        assertThat(sql.number("SELECT IS_FREE_LOCK(CONCAT(DATABASE(), '." + FirstAdministrator.LOCK + "'))")).isEqualTo(1);
    }
}

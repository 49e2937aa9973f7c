package org.tenderline.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
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
}

package org.tenderline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.organization.OrganizationService;
import org.tenderline.security.Caller;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.PageRequest;
import org.tenderline.testing.ContainerTest;
import org.tenderline.testing.Group;

@DisplayName("A4: where people sign in from, addresses that guess, and passwords that grow old")
public class SignInPlacesIT extends ContainerTest {

    private static final String JIANGSU = "114.114.114.114";
    private static final String BEIJING = "219.141.136.10";
    private static final String ABROAD = "8.8.8.8";
    private static final String OFFICE = "10.1.2.3";

    @Inject
    private SignIn signIn;

    @Inject
    private SignInRecords records;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountParameters parameters;

    @Inject
    private PasswordService passwords;

    @Inject
    private OrganizationService organization;

    @Inject
    private OrganizationQueries queries;

    @Inject
    private BusinessClock clock;

    @Inject
    private Group group;

    private final String username = "p" + UUID.randomUUID().toString().substring(0, 8);
    private LocalDateTime now;
    private Long person;
    private String password;

    @BeforeEach
    void hire() {
        now = clock.now();
        group.as("secadmin", () -> {
            Long unit = queries.person(Caller.current().personId()).getUnitId();
            person = organization.addPerson(unit, username, "Traveller", null, null);
            password = passwords.reset(person);
            return null;
        });
    }

    @AfterEach
    void defaults() {
        BusinessClock.travelBack();
        group.as("secadmin", () -> {
            parameters.set("place.days", 90);
            parameters.set("throttle.tries", 1_000);
            parameters.set("password.days", 0);
            return null;
        });
    }

    @Test
    void eachSignInKeepsItsPlaceAndTheFirstIsNotUnusual() {
        assertThat(from(JIANGSU)).isEmpty();
        assertThatThrownBy(() -> signIn.signIn(username, "wrong", Locale.ENGLISH, ABROAD)).hasMessage("BAD_CREDENTIALS");
        assertThat(from(OFFICE)).extracting(SignInRecord::getPlace).containsExactly("INTRANET");
        assertThat(mine()).extracting(SignInRecord::getPlace).containsExactly("INTRANET", "US", "JIANGSU");
        assertThat(mine()).extracting(SignInRecord::isUnusual).containsExactly(true, false, false);
    }

    @Test
    void anUnusualPlaceIsToldThereAndAtTheNextSignInFromTheUsualOne() {
        from(JIANGSU);
        assertThat(from(ABROAD)).extracting(SignInRecord::getAddress).containsExactly(ABROAD);
        assertThat(from(ABROAD)).as("told once there").isEmpty();
        assertThat(from(JIANGSU)).as("but whoever is there cannot use up the notice").extracting(SignInRecord::getPlace).containsExactly("US");
        assertThat(from(JIANGSU)).isEmpty();
    }

    @Test
    void aPlaceIsForgottenAfterSomeDays() {
        from(JIANGSU);
        from(BEIJING);
        BusinessClock.travelTo(now.plusDays(60));
        assertThat(from(BEIJING)).isEmpty();
        BusinessClock.travelTo(now.plusDays(100));
        assertThat(from(JIANGSU)).extracting(SignInRecord::getPlace).containsExactly("JIANGSU");
        BusinessClock.travelTo(now.plusDays(300));
        assertThat(from(BEIJING)).as("nothing is known any more").isEmpty();
    }

    @Test
    void theMemoryIsAParameter() {
        from(JIANGSU);
        group.as("secadmin", () -> {
            parameters.set("place.days", 0);
            return null;
        });
        assertThat(from(ABROAD)).isEmpty();
        assertThat(mine().get(0).isUnusual()).isFalse();
    }

    @Test
    void anAddressThatGuessesIsSlowedDownWhoeverItTries() {
        String address = "198.51.100." + (1 + Math.abs(username.hashCode() % 250));
        group.as("secadmin", () -> {
            parameters.set("throttle.tries", 3);
            return null;
        });
        for (int name = 0; name < 3; name++) {
            String guessed = "guess" + name + username;
            assertThatThrownBy(() -> signIn.signIn(guessed, "wrong", Locale.ENGLISH, address)).hasMessage("BAD_CREDENTIALS");
        }
        assertThatThrownBy(() -> signIn.signIn(username, password, Locale.ENGLISH, address)).isInstanceOf(BusinessException.class)
                .hasMessage("TOO_MANY_REQUESTS");
        assertThat(from(JIANGSU)).as("others go on").isEmpty();
        assertThat(mine()).extracting(SignInRecord::getResult).contains(SignInResult.THROTTLED);
        BusinessClock.travelTo(now.plusMinutes(6));
        assertThat(signIn.signIn(username, password, Locale.ENGLISH, address).caller().personId()).isEqualTo(person);
    }

    @Test
    void aPasswordGrowsOldAndThenHasToBeChanged() {
        assertThat(signedIn().mustChangePassword()).as("chosen by an administrator").isTrue();
        Caller.runAs(signedIn().caller(), () -> {
            passwords.change(password, "Quiet-River-4711", null);
            return null;
        });
        group.as("secadmin", () -> {
            parameters.set("password.days", 90);
            return null;
        });
        assertThat(signedIn().mustChangePassword()).isFalse();
        BusinessClock.travelTo(now.plusDays(89));
        assertThat(signedIn().mustChangePassword()).isFalse();
        BusinessClock.travelTo(now.plusDays(91));
        assertThat(signedIn().mustChangePassword()).isTrue();
        assertThat(signIn.signIn(username, "Quiet-River-4711", Locale.ENGLISH, OFFICE).mustChangePassword()).isTrue();
    }

    private SignedIn signedIn() {
        return accounts.signedIn(person, Locale.ENGLISH, OFFICE).orElseThrow();
    }

    /** Signs in from there, and gives what the person is told. */
    private List<SignInRecord> from(String address) {
        return Caller.runAs(signIn.signIn(username, password, Locale.ENGLISH, address).caller(), records::unusual);
    }

    private List<SignInRecord> mine() {
        return Caller.runAs(signedIn().caller(), () -> records.mine(PageRequest.of(0, 20)).items());
    }
}

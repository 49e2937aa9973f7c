package org.tenderline.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Violation;
import org.tenderline.testing.ContainerTest;
import org.tenderline.testing.Group;

@DisplayName("G4: reasons and reminder days are data")
class OutcomeSettingsIT extends ContainerTest {

    private static final String REASON = "试验原因";

    @Inject
    private Group group;

    @Inject
    private OutcomeSettings settings;

    @Inject
    private OutcomeQueries queries;

    @Test
    @DisplayName("A new reason is offered until it is switched off; twice the same is refused, and so are strangers")
    void reasons() {
        BidReason added = group.as("market", () -> settings.addReason(" " + REASON + " "));
        assertThat(offered()).contains(REASON);
        assertThat(refused("market", () -> settings.addReason(REASON))).containsExactly("name REASON_EXISTS");
        assertThat(refused("market", () -> settings.addReason("a\nb"))).containsExactly("name BAD_CHARACTERS");
        group.as("market", () -> {
            settings.offer(added.getId(), added.getVersion(), false);
            return null;
        });
        assertThat(offered()).doesNotContain(REASON);
        assertThat(refusal("sales1.dwhz", () -> settings.addReason("x")).code()).isEqualTo("FORBIDDEN");
        assertThat(refusal("market", () -> {
            settings.offer(added.getId(), added.getVersion() - 1, true);
            return null;
        }).code()).isEqualTo("STALE");
    }

    @Test
    @DisplayName("A rule counts from today, and the director is not reminded before the owner")
    void reminders() {
        assertThat(refused("market", () -> remind(5, 4))).containsExactly("directorFromDay BEFORE_OWNER");
        assertThat(refused("market", () -> remind(0, null))).containsExactlyInAnyOrder("ownerFromDay OUT_OF_RANGE", "directorFromDay REQUIRED");
        int before = group.as("market", () -> settings.rules()).size();
        group.as("market", () -> remind(1, 11));
        group.as("market", () -> remind(1, 11));
        List<ReminderRule> rules = group.as("market", () -> settings.rules());
        assertThat(rules).hasSizeBetween(before, before + 1);
        assertThat(rules.get(0)).extracting(ReminderRule::getOwnerFromDay, ReminderRule::getDirectorFromDay).containsExactly(1, 11);
    }

    private Object remind(Integer owner, Integer director) {
        settings.remind(owner, director);
        return null;
    }

    private List<String> offered() {
        return group.as("sales1.dwhz", () -> queries.reasons());
    }

    private BusinessException refusal(String username, Callable<?> action) {
        return catchThrowableOfType(BusinessException.class, () -> group.as(username, action));
    }

    private List<String> refused(String username, Callable<?> action) {
        return refusal(username, action).violations().stream().map((Violation violation) -> violation.field() + " " + violation.code()).toList();
    }
}

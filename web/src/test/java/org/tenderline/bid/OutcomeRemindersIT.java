package org.tenderline.bid;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenderline.security.Caller;
import org.tenderline.security.Role;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.PageRequest;
import org.tenderline.testing.ContainerTest;

class OutcomeRemindersIT extends ContainerTest {

    @Inject
    private OutcomeReminders reminders;

    @Inject
    private OutcomeService outcomes;

    @Inject
    private TestSales sales;

    @Inject
    private TestSales others;

    @Inject
    private BusinessClock clock;

    private Caller owner;
    private Caller director;
    private Caller foreignDirector;
    private LocalDate opening;
    private String number;

    @BeforeEach
    void register() {
        Caller.bind(Caller.system("test"));
        sales.found();
        others.found();
        owner = sales.hire(Role.REPRESENTATIVE);
        director = sales.hire(Role.MARKETING_DIRECTOR);
        foreignDirector = others.hire(Role.MARKETING_DIRECTOR);
        opening = clock.today();
        number = sales.project(owner, opening).getTrackingNumber();
    }

    @AfterEach
    void leave() {
        clock.set(Clock.system(BusinessClock.ZONE));
        Caller.clear();
    }

    private List<OutcomeReminder> on(int day, Caller caller) {
        clock.set(Clock.fixed(opening.plusDays(day).atTime(8, 0).atZone(BusinessClock.ZONE).toInstant(), BusinessClock.ZONE));
        return Caller.runAs(caller, () -> reminders.mine(PageRequest.of(0, 20)).items());
    }

    @Test
    void theOwnerFromTheFirstDayAfterTheOpening() {
        assertThat(on(0, owner)).isEmpty();
        assertThat(on(1, owner)).singleElement().matches(reminder -> reminder.trackingNumber().equals(number) && reminder.own()
                && reminder.daysSince() == 1);
        assertThat(on(10, owner)).hasSize(1);
        assertThat(on(11, owner)).hasSize(1);
    }

    @Test
    void theDirectorFromDayEleven() {
        assertThat(on(0, director)).isEmpty();
        assertThat(on(1, director)).isEmpty();
        assertThat(on(10, director)).isEmpty();
        assertThat(on(11, director)).singleElement().matches(reminder -> reminder.trackingNumber().equals(number) && !reminder.own());
        assertThat(on(11, foreignDirector)).isEmpty();
    }

    @Test
    void untilItIsFilledIn() {
        assertThat(on(12, owner)).hasSize(1);
        Caller.runAs(owner, () -> outcomes.record(number, new OutcomeForm(opening, OutcomeResult.LOST, BigDecimal.ONE, null, null, null, null,
                null, null)));
        assertThat(on(12, owner)).isEmpty();
        assertThat(on(12, director)).isEmpty();
    }
}

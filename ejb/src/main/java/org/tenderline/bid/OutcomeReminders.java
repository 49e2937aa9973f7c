package org.tenderline.bid;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.project.Project;
import org.tenderline.project.ProjectState;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.Role;
import org.tenderline.security.scope.Records;
import org.tenderline.security.scope.Selection;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;

/** Whom the product reminds of missing outcomes at every sign-in (G4): computed, never stored, so it ends with the outcome. */
@Stateless
public class OutcomeReminders {

    @Inject
    private Records records;

    @Inject
    private OrganizationQueries organization;

    @Inject
    private BusinessClock clock;

    /** The caller's reminders, longest overdue first. */
    @Requires(Right.SIGNED_IN)
    public Page<OutcomeReminder> mine(PageRequest request) {
        if (!Caller.current().can(Right.OUTCOME_RECORD)) {
            return new Page<>(List.of(), 0);
        }
        Page<Project> projects = due().orderBy("e.expectedBidOn, e.id").page(request);
        Map<Long, String> names = organization.names(owners(projects.items()));
        return projects.map(project -> reminder(project, names.get(project.getOwnerId())));
    }

    private Selection<Project> due() {
        Caller caller = Caller.current();
        LocalDate today = clock.today();
        ReminderRule rule = records.select(ReminderRule.class).where("e.validFrom <= ?", today).orderBy("e.validFrom desc").first()
                .orElseThrow();
        Selection<Project> tracked = records.select(Project.class).where("e.state = ?", ProjectState.TRACKING);
        return caller.has(Role.MARKETING_DIRECTOR)
                ? tracked.where("e.ownerId = ? and e.expectedBidOn <= ? or e.subsidiaryId = ? and e.expectedBidOn <= ?",
                        caller.personId(), rule.ownerLimit(today), caller.subsidiaryId(), rule.directorLimit(today))
                : tracked.where("e.ownerId = ? and e.expectedBidOn <= ?", caller.personId(), rule.ownerLimit(today));
    }

    private OutcomeReminder reminder(Project project, String ownerName) {
        return new OutcomeReminder(project.getTrackingNumber(), project.getName(), ownerName, project.getExpectedBidOn(),
                ChronoUnit.DAYS.between(project.getExpectedBidOn(), clock.today()),
                project.getOwnerId().equals(Caller.current().personId()));
    }

    private static Collection<Long> owners(List<Project> projects) {
        Set<Long> owners = new HashSet<>();
        projects.forEach(project -> owners.add(project.getOwnerId()));
        return owners;
    }
}

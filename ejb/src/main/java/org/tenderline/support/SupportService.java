package org.tenderline.support;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.tenderline.approval.Addressee;
import org.tenderline.approval.ApprovalService;
import org.tenderline.approval.ApproverQueries;
import org.tenderline.approval.Subject;
import org.tenderline.calendar.WorkCalendar;
import org.tenderline.calendar.WorkCalendars;
import org.tenderline.project.Project;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.NumberSequence;
import org.tenderline.shared.Violation;

/** Asks for support (D3). Answering, handing on, asking back and withdrawing are the approval's verbs. The project's row is locked first. */
@Stateless
public class SupportService {

    private static final LocalTime END_OF_DAY = LocalTime.MAX.truncatedTo(ChronoUnit.SECONDS);

    @Inject
    private Records records;

    @Inject
    private NumberSequence numbers;

    @Inject
    private ApprovalService approvals;

    @Inject
    private ApproverQueries approvers;

    @Inject
    private SupportParameters parameters;

    @Inject
    private WorkCalendars calendars;

    @Inject
    private BusinessClock clock;

    @Requires(Right.SUPPORT_ASK)
    public SupportRequest ask(String trackingNumber, SupportAsk ask) {
        Project project = records.get(Project.class, "trackingNumber", trackingNumber);
        Blocker blocker = checked(ask, project.getSubsidiaryId());
        requireOpen(records.lock(project));
        // a project's requests are counted through, whatever the year
        String number = trackingNumber + "-S" + numbers.next("support:" + trackingNumber, 0);
        SupportRequest request = new SupportRequest(number, project, Caller.current().personId());
        request.ask(ask, clock.now(), due(ask.dueOn()));
        records.add(request);
        records.flush();
        approvals.submit(subject(request, blocker));
        return request;
    }

    /** Asks once more, by the requester alone: the answer did not help, or there was none. */
    @Requires(Right.SUPPORT_ASK)
    public SupportRequest askAgain(String number, Integer version, SupportAsk ask) {
        SupportRequest found = records.get(SupportRequest.class, "number", number);
        if (!found.getRequesterId().equals(Caller.current().personId())) {
            throw BusinessException.forbidden();
        }
        Blocker blocker = checked(ask, found.getSubsidiaryId());
        requireOpen(records.lock(records.unscoped(Project.class, "the request's own project").where("e.id = ?", found.getProjectId())
                .first().orElseThrow()));
        SupportRequest request = records.lock(found);
        request.requireVersion(version);
        request.ask(ask, clock.now(), due(ask.dueOn()));
        records.flush();
        approvals.submitAgain(subject(request, blocker));
        return request;
    }

    private Blocker checked(SupportAsk ask, Long subsidiaryId) {
        Blocker blocker = records.find(Blocker.class, "code", ask.blocker()).orElse(null);
        ask.check(clock.today(), ask.blocker() == null || blocker != null && blocker.isActive());
        if (Objects.equals(ask.askedId(), Caller.current().personId()) || !approvers.mayDecide(ask.askedId(), subsidiaryId)) {
            throw BusinessException.rule("SUPPORT_NOT_ASKABLE", Violation.of("asked", "SUPPORT_NOT_ASKABLE"));
        }
        return blocker;
    }

    private static void requireOpen(Project project) {
        if (!project.getState().open()) {
            throw BusinessException.rule("WRONG_STATE");
        }
    }

    private LocalDateTime due(LocalDate dueOn) {
        if (dueOn != null) {
            return dueOn.atTime(END_OF_DAY);
        }
        WorkCalendar calendar = calendars.current();
        return calendar.after(clock.now(), parameters.deadlineWorkingDays() * calendar.dayMinutes());
    }

    private static Subject subject(SupportRequest request, Blocker blocker) {
        return new Subject(SupportRequest.KIND, request.getNumber(), request.getTrackingNumber(), request.getProjectName() + " · " + blocker.getName(),
                BigDecimal.ZERO, request.getSubsidiaryId(), request.getRequesterId(), false, Map.of(),
                new Addressee(request.getAskedId(), request.getDueAt(), request.getDescription()));
    }
}

package org.tenderline.project;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.tenderline.approval.ApprovalService;
import org.tenderline.attachment.AttachmentService;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.NumberSequence;
import org.tenderline.shared.Status;
import org.tenderline.shared.UniqueKey;
import org.tenderline.shared.Violation;
import org.tenderline.shared.Violations;

/** Registers projects, changes and closes them (B1 to B4). */
@Stateless
public class ProjectService {

    private static final int MAXIMUM_REASON = 500;

    @Inject
    private Records records;

    @Inject
    private DraftCheck check;

    @Inject
    private ProjectSheets sheets;

    @Inject
    private ProjectParameters parameters;

    @Inject
    private InitiationReview review;

    @Inject
    private ApprovalService approvals;

    @Inject
    private AttachmentService attachments;

    @Inject
    private OrganizationQueries organization;

    @Inject
    private NumberSequence numbers;

    @Inject
    private BusinessClock clock;

    @Inject
    private Event<ProjectClosing> closing;

    @Inject
    private Event<ProjectRegistered> registered;

    /**
     * Registers a project of the caller; from the threshold on its initiation review begins at once. The number is taken last
     * before the insert, so that numbers follow the order of saving and a refusal gives its number back.
     */
    @Requires(Right.PROJECT_REGISTER)
    public Project register(ProjectDraft draft) {
        Caller caller = Caller.current();
        if (caller.subsidiaryId() == null) {
            throw BusinessException.forbidden();
        }
        boolean large = parameters.initiationThreshold().reachedBy(draft.getEstimatedAmount());
        check.check(draft, caller.subsidiaryCode(), large);
        reserve(TenderNumber.key(draft.getTenderNumber()), null);
        int year = clock.today().getYear();
        long next = numbers.next("project:" + caller.subsidiaryCode(), year);
        String number = "%s-%d-%06d".formatted(caller.subsidiaryCode(), year, next);
        Project project = new Project(number, draft, caller.subsidiaryId(), caller.personId(), clock.now());
        records.add(project);
        flush();
        sheets.store(project, draft);
        attachments.attach(ProjectDocuments.KIND, number, draft.getUploads());
        if (large) {
            review.submit(project);
        }
        flush();
        registered.fire(new ProjectRegistered(number, project.getName(), project.getEstimatedAmount(), caller.personId(), caller.subsidiaryId()));
        return project;
    }

    /**
     * Changes what may change. A project whose review ended without approval is submitted again; while a review runs, what
     * the approvers decide on (initiation data, a higher amount) stays as it is.
     */
    @Requires(Right.PROJECT_REGISTER)
    public Project change(String number, Integer version, ProjectDraft draft) {
        Project project = records.lock(Project.class, "trackingNumber", number);
        requireOwner(project);
        if (!Objects.equals(draft.getName(), project.getName())) {
            throw BusinessException.rule("IMMUTABLE_FIELD", Violation.of("name", "IMMUTABLE_FIELD"));
        }
        new Violations().required("version", version).throwIfAny();
        project.requireVersion(version);
        project.requireOpen();
        InitiationThreshold threshold = parameters.initiationThreshold();
        boolean again = project.getState() == ProjectState.INITIATION_REVIEW && !project.isReviewRunning();
        boolean crossed = project.getState() == ProjectState.TRACKING && project.getReviewedOn() == null
                && threshold.crossed(project.getEstimatedAmount(), draft.getEstimatedAmount());
        String subsidiary = organization.unit(project.getSubsidiaryId()).getCode();
        check.check(draft, subsidiary, project.getForm() == ProjectForm.INITIATION || crossed);
        if (project.isReviewRunning()) {
            requireUnderReview(project, draft);
        }
        reserve(TenderNumber.key(draft.getTenderNumber()), project.getId());
        project.fill(draft, clock.now());
        sheets.store(project, draft);
        attachments.attach(ProjectDocuments.KIND, number, draft.getUploads());
        if (again || crossed) {
            review.submit(project);
        }
        flush();
        return project;
    }

    /**
     * Ends a project early. Approvals are locked before the project, as deciding one locks them in that order; a room may
     * still refuse, and then nothing has happened.
     */
    @Requires(Right.PROJECT_REGISTER)
    public Project close(String number, String reason) {
        Project project = records.get(Project.class, "trackingNumber", number);
        requireOwner(project);
        String given = Text.stripped(reason);
        new Violations().text("reason", given, MAXIMUM_REASON).throwIfAny();
        project.requireOpen();
        approvals.withdrawDossier(number, given);
        records.lock(project).requireOpen();
        closing.fire(new ProjectClosing(project.getId(), number, given));
        project.close(given, clock.now());
        records.flush();
        return project;
    }

    private static void requireOwner(Project project) {
        if (!project.getOwnerId().equals(Caller.current().personId())) {
            throw BusinessException.forbidden();
        }
    }

    private void requireUnderReview(Project project, ProjectDraft draft) {
        BigDecimal reviewed = project.getReviewAmount();
        if (draft.getEstimatedAmount().compareTo(reviewed) > 0
                || !sheets.load(project).getInitiation().sameAs(draft.getInitiation())) {
            throw BusinessException.rule("WRONG_STATE");
        }
    }

    /** Lets those who save the same tender number pass one after the other, and only the first (B4). */
    private void reserve(String key, Long ownId) {
        if (key == null) {
            return;
        }
        records.unscopedSql("the lock row of a tender number", "SELECT bucket FROM project_tender_lock WHERE bucket = ?1 FOR UPDATE",
                TenderNumber.bucket(key)).getResultList();
        boolean taken = records.unscoped(Project.class, "one active registration across the group")
                .where("e.activeTenderNumber = ?", key).filter("e.id <> ?", ownId).exists();
        if (taken) {
            throw taken();
        }
    }

    /** The unique key is the last guard of the tender number. */
    private void flush() {
        try {
            records.flush();
        } catch (PersistenceException failure) {
            throw UniqueKey.broken(failure, "uk_project_active_tender_number") ? taken() : failure;
        }
    }

    private static BusinessException taken() {
        return new BusinessException("TENDER_NUMBER_TAKEN", Status.CONFLICT,
                List.of(Violation.of("tenderNumber", "TAKEN")));
    }
}

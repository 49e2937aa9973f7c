package org.tenderline.project.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.approval.ApprovalState;
import org.tenderline.approval.ApprovalView;
import org.tenderline.approval.TaskState;
import org.tenderline.approval.web.DossierTrees;
import org.tenderline.approval.web.WorkflowWords;
import org.tenderline.audit.Change;
import org.tenderline.audit.ChangeHistory;
import org.tenderline.project.InitiationReview;
import org.tenderline.project.Project;
import org.tenderline.project.ProjectDraft;
import org.tenderline.project.ProjectForm;
import org.tenderline.project.ProjectQueries;
import org.tenderline.project.ProjectRow;
import org.tenderline.project.ProjectService;
import org.tenderline.project.ProjectState;
import org.tenderline.security.Caller;
import org.tenderline.security.Right;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.PageRequest;
import org.tenderline.shared.i18n.Texts;
import org.tenderline.shared.web.Feedback;

/** Everything of one project on one page (B5). */
@Named
@ViewScoped
public class ProjectViewBacking implements Serializable {

    private static final int SHOWN_CHANGES = 200;

    @Inject
    private transient ProjectQueries queries;

    @Inject
    private transient ProjectService service;

    @Inject
    private transient DossierTrees trees;

    @Inject
    private transient ChangeHistory changes;

    @Inject
    private transient WorkflowWords words;

    @Inject
    private transient BusinessClock clock;

    private String number;
    private String reason;
    private ProjectRow row;
    private ProjectDraft draft;
    private List<ApprovalView> dossier;
    private List<Change> history;

    public void load() {
        row = queries.row(number);
        draft = queries.draft(number);
        dossier = trees.of(number);
        history = changes.of(Project.class, row.project().getId(), PageRequest.of(0, SHOWN_CHANGES)).items();
    }

    public String close() {
        service.close(number, reason);
        Feedback.done("project_view.closed");
        return "/project/view?faces-redirect=true&number=" + number;
    }

    /** Whether the reader owns the project and may still change and close it. */
    public boolean isEditable() {
        return getProject().isOpen() && getProject().getOwnerId().equals(Caller.current().personId())
                && Caller.current().can(Right.PROJECT_REGISTER);
    }

    /** What happens next, and who must act. */
    public String getNextAction() {
        Texts texts = Texts.of(Caller.current().locale());
        Project project = getProject();
        return switch (project.getState()) {
            case INITIATION_REVIEW -> project.isReviewRunning() ? texts.text("project_view.next.review", approvers())
                    : texts.text("project_view.next.again", row.ownerName());
            case TRACKING -> project.getExpectedBidOn().isBefore(clock.today())
                    ? texts.text("project_view.next.outcome", row.ownerName())
                    : texts.text("project_view.next.tracking", project.getExpectedBidOn(), row.ownerName());
            default -> texts.text("project_view.next.finished");
        };
    }

    private String approvers() {
        return dossier.stream().filter(view -> view.kind().equals(InitiationReview.KIND) && view.state() == ApprovalState.RUNNING)
                .flatMap(view -> view.rounds().stream()).flatMap(round -> round.nodes().stream()).flatMap(node -> node.tasks().stream())
                .filter(task -> task.state() == TaskState.CURRENT).map(words::who).distinct()
                .collect(Collectors.joining(" / "));
    }

    /** The stages of this project's road, past, present and to come. */
    public List<Step> getSteps() {
        ProjectState state = getProject().getState();
        boolean reviewed = getProject().getForm() == ProjectForm.INITIATION;
        boolean inReview = state == ProjectState.INITIATION_REVIEW;
        Step end = new Step(state == ProjectState.CLOSED ? "closed" : "outcome", state.open() ? "waiting" : "current");
        Step tracking = new Step("tracking", inReview ? "waiting" : state.open() ? "current" : "done");
        return reviewed ? List.of(new Step("registered", "done"), new Step("review", inReview ? "current" : "done"), tracking, end)
                : List.of(new Step("registered", "done"), tracking, end);
    }

    /** A stage: its word {@code project_view.step.<name>} and whether it is done, current or waiting. */
    public record Step(String name, String progress) implements Serializable {
    }

    public Project getProject() {
        return row.project();
    }

    public ProjectRow getRow() {
        return row;
    }

    public ProjectDraft getDraft() {
        return draft;
    }

    public List<ApprovalView> getDossier() {
        return dossier;
    }

    public List<Change> getHistory() {
        return history;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

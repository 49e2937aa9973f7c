package org.tenderline.approval.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.approval.Action;
import org.tenderline.approval.ApprovalQueries;
import org.tenderline.approval.ApprovalService;
import org.tenderline.approval.ApprovalView;
import org.tenderline.approval.InboxItem;
import org.tenderline.approval.TaskState;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.PageRequest;
import org.tenderline.shared.i18n.Texts;
import org.tenderline.shared.web.Feedback;
import org.tenderline.shared.web.Preferences;

/** One approval: opened by a task of the reader, or by the document's kind and number by whoever may see it. */
@Named
@ViewScoped
public class ApprovalViewBacking implements Serializable {

    @Inject
    private transient ApprovalQueries queries;

    @Inject
    private transient ApprovalService approvals;

    @Inject
    private transient WorkflowWords words;

    @Inject
    private transient Preferences preferences;

    private Long task;
    private String kind;
    private String number;
    private String comment;
    private ApprovalView view;

    public void load() {
        if (task == null && (kind == null || number == null)) {
            throw BusinessException.notFound();
        }
        view = task == null ? queries.viewOf(kind, number) : queries.viewOfTask(task);
        if (task == null) {
            task = tasks().filter(words::waitsForReader).map(ApprovalView.Task::id).findFirst().orElse(null);
        }
    }

    public String approve() {
        return decide(Action.APPROVE);
    }

    public String reject() {
        return decide(Action.REJECT);
    }

    public String sendBack() {
        return decide(Action.RETURN);
    }

    /** On to the next task, or to the inbox after the last one. */
    private String decide(Action action) {
        try {
            approvals.decide(task, action, comment, null);
        } catch (BusinessException refusal) {
            if (!refusal.code().equals("ALREADY_DECIDED")) {
                throw refusal;
            }
            Feedback.warn("approval_view.already_decided");
            return "/approval/view?faces-redirect=true&task=" + task;
        }
        Feedback.done("approval_inbox.decided", Texts.of(preferences.getLocale()).text("approval.done." + action), view.title());
        List<InboxItem> next = queries.inbox(null, PageRequest.of(0, 1)).items();
        return next.isEmpty() ? "/approval/inbox?faces-redirect=true"
                : "/approval/view?faces-redirect=true&task=" + next.get(0).taskId();
    }

    public String withdraw() {
        approvals.withdraw(view.id(), comment);
        Feedback.done("approval.withdrawn");
        return "/approval/view?faces-redirect=true&kind=" + view.kind() + "&number=" + view.number();
    }

    /** Whether the reader's task is open. */
    public boolean isDecidable() {
        return task != null && tasks().anyMatch(each -> each.id().equals(task) && each.state() == TaskState.CURRENT);
    }

    public boolean isWithdrawable() {
        return words.withdrawable(view);
    }

    private Stream<ApprovalView.Task> tasks() {
        return view.rounds().stream().flatMap(round -> round.nodes().stream()).flatMap(node -> node.tasks().stream());
    }

    public ApprovalView.Round getRound() {
        return view.rounds().get(view.rounds().size() - 1);
    }

    public ApprovalView getView() {
        return view;
    }

    public Long getTask() {
        return task;
    }

    public void setTask(Long task) {
        this.task = task;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}

package org.tenderline.approval.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.approval.Action;
import org.tenderline.approval.ApprovalQueries;
import org.tenderline.approval.ApprovalService;
import org.tenderline.approval.ApprovalView;
import org.tenderline.approval.AskQuestion;
import org.tenderline.approval.InboxQueries;
import org.tenderline.approval.TaskPurpose;
import org.tenderline.approval.TaskState;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.TransientFailure;
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

    @Inject
    private transient AskQuestion questions;

    @Inject
    private transient InboxPlace place;

    @Inject
    private transient InboxQueries inbox;

    private Long task;
    private Integer returnTo;
    private String kind;
    private String number;
    private String comment;
    private String answerText;
    private ApprovalView view;
    private List<ApprovalView.Entry> history;

    public void load() {
        if (task == null && (kind == null || number == null)) {
            throw BusinessException.notFound();
        }
        view = task == null ? queries.viewOf(kind, number) : queries.viewOfTask(task);
        if (task == null) {
            task = tasks().filter(words::waitsForReader).map(ApprovalView.Task::id).findFirst()
                    .orElse(tasks().filter(words::pausedForReader).map(ApprovalView.Task::id).findFirst().orElse(null));
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

    private String decide(Action action) {
        return act(() -> approvals.decide(task, action, comment, action == Action.RETURN ? returnTo : null),
                () -> Feedback.done("approval_inbox.decided", Texts.of(preferences.getLocale()).text("approval.done." + action), view.title()));
    }

    public String answer() {
        return act(() -> questions.answer(task, answerText), () -> Feedback.done("approval.acted.ANSWER"));
    }

    /** Once more when the database refused it only because others were there at the same moment. */
    private static void carryOut(Runnable action) {
        TransientFailure.retry(() -> {
            action.run();
            return null;
        });
    }

    public String recall() {
        carryOut(() -> questions.recall(task));
        Feedback.done("approval.acted.RECALL");
        return "/approval/view?faces-redirect=true&task=" + task;
    }

    /** On to the next task, or to the inbox after the last one; whoever comes late is told, and sees how it stands. */
    String act(Runnable action, Runnable success) {
        try {
            carryOut(action);
        } catch (BusinessException refusal) {
            if (!refusal.code().equals("ALREADY_DECIDED")) {
                throw refusal;
            }
            Feedback.warn("approval_view.already_decided");
            return "/approval/view?faces-redirect=true&task=" + task;
        }
        success.run();
        return place.next(inbox);
    }

    public String withdraw() {
        carryOut(() -> approvals.withdraw(view.id(), comment));
        Feedback.done("approval.withdrawn");
        return "/approval/view?faces-redirect=true&kind=" + view.kind() + "&number=" + view.number();
    }

    /** Whether the reader may decide on it now. */
    public boolean isDecidable() {
        return own(TaskState.CURRENT) && current().purpose() != TaskPurpose.ANSWER;
    }

    /** Whether the reader is asked something. */
    public boolean isAnswerable() {
        return own(TaskState.CURRENT) && current().purpose() == TaskPurpose.ANSWER;
    }

    public boolean isAsked() {
        return own(TaskState.ASKED);
    }

    public boolean isCosigning() {
        return own(TaskState.COSIGNING);
    }

    private boolean own(TaskState state) {
        return current() != null && current().state() == state && words.isReaders(current());
    }

    /** The task the page was opened by; null when the reader has none. */
    public ApprovalView.Task current() {
        return task == null ? null : tasks().filter(each -> each.id().equals(task)).findFirst().orElse(null);
    }

    /** A word of the decision's form: the document kind's own, where it asks the reader something and has one. */
    public String word(String key) {
        Texts texts = Texts.of(preferences.getLocale());
        boolean reply = current() != null && current().purpose() == TaskPurpose.REPLY;
        return reply ? texts.textOr(key + "." + view.kind(), texts.text(key)) : texts.text(key);
    }

    /** Nodes that a return may lead to, by their words. */
    public Map<String, Integer> getReturnable() {
        Map<String, Integer> nodes = new LinkedHashMap<>();
        getRound().nodes().stream().filter(ApprovalView.Node::returnable).forEach(node -> nodes.put(
                Texts.of(preferences.getLocale()).text("approval.returnTo.node", node.position(), words.station(node)),
                node.position()));
        return nodes;
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

    /** What was done, in order. */
    public List<ApprovalView.Entry> getHistory() {
        if (history == null) {
            history = queries.history(view.id());
        }
        return history;
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

    /** Null for the submitter. */
    public Integer getReturnTo() {
        return returnTo;
    }

    public void setReturnTo(Integer returnTo) {
        this.returnTo = returnTo;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public String getAnswerText() {
        return answerText;
    }

    public void setAnswerText(String answerText) {
        this.answerText = answerText;
    }
}

package org.tenderline.approval.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.tenderline.approval.ApprovalState;
import org.tenderline.approval.ApprovalView;
import org.tenderline.approval.NodeScope;
import org.tenderline.approval.RouteRow;
import org.tenderline.approval.TaskPurpose;
import org.tenderline.approval.TaskState;
import org.tenderline.approval.inbox.WaitedFor;
import org.tenderline.calendar.WorkCalendars;
import org.tenderline.security.Caller;
import org.tenderline.security.Role;
import org.tenderline.shared.i18n.Texts;
import org.tenderline.shared.web.Preferences;
import org.tenderline.shared.web.States;

/** What the workflow tree says in words; {@code t:workflow} and {@code t:route} use it. */
@Named
@RequestScoped
public class WorkflowWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int HOUR = 60;

    @Inject
    private Preferences preferences;

    @Inject
    private States states;

    @Inject
    private WorkCalendars calendars;

    /** The tree's documents, whether one is given or a list of them. */
    public List<?> documents(Object value) {
        return value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
    }

    public String kind(String kind) {
        return texts().textOr("approval.kind." + kind, kind);
    }

    /** The role, or both of mode EITHER. */
    public String roles(Role role, Role otherRole) {
        String first = texts().text("role." + role.name());
        return otherRole == null ? first : first + " " + texts().text("approval.or") + " " + texts().text("role." + otherRole.name());
    }

    /** Who decides at a node: its posts, or whom the document names. */
    public String station(ApprovalView.Node node) {
        return node.scope() == NodeScope.ADDRESSEE ? texts().text("approval.addressee") : roles(node.role(), node.otherRole());
    }

    /** What was asked of a task's holder; a reply that was handed on tells why. */
    public String request(ApprovalView.Task task) {
        boolean handedOn = task.purpose() == TaskPurpose.REPLY && task.depth() > 0;
        return texts().text("approval.request." + (handedOn ? TaskPurpose.DECISION : task.purpose()), task.request());
    }

    public String names(List<String> people) {
        return String.join(texts().text("approval.comma"), people);
    }

    public String time(LocalDateTime time) {
        return time == null ? "" : time.format(TIME);
    }

    /** Working time in the largest fitting units; a working day is as long as the calendar says. */
    public String duration(int minutes) {
        if (minutes < HOUR) {
            return texts().text("approval.minutes", minutes);
        }
        int day = calendars.current().dayMinutes();
        return minutes < day ? texts().text("approval.hours", minutes / HOUR, minutes % HOUR)
                : texts().text("approval.days", minutes / day, minutes % day / HOUR);
    }

    public String because(ApprovalView.Round round) {
        return RouteWords.because(texts(), round.because().row(), round.because().amountFrom(), round.because().amountTo());
    }

    public String because(RouteRow row) {
        return RouteWords.because(texts(), row.getPosition(), row.getAmountFrom(), row.getAmountTo());
    }

    public String band(BigDecimal from, BigDecimal to) {
        return RouteWords.band(texts(), from, to);
    }

    public String tone(Enum<?> state) {
        return states.tone(state);
    }

    /** Whether the task's own state says more than its node's: one of several, or decided otherwise. */
    public boolean differs(ApprovalView.Node node, ApprovalView.Task task) {
        return node.tasks().size() > 1 || node.state() != task.state();
    }

    public boolean passed(ApprovalView.Task task) {
        return task.state() == TaskState.AUTO_PASSED;
    }

    /** Whether the reader is the one to act, or stands in for the one. */
    public boolean waitsForReader(ApprovalView.Task task) {
        return task.state() == TaskState.CURRENT && isReaders(task);
    }

    /** Whether it waits because the reader has asked, or has called a co-signer. */
    public boolean pausedForReader(ApprovalView.Task task) {
        return (task.state() == TaskState.ASKED || task.state() == TaskState.COSIGNING) && isReaders(task);
    }

    public boolean isReaders(ApprovalView.Task task) {
        return task.isOf(Caller.current().username());
    }

    /** Who acts, and for whom: "A for B". */
    public String who(ApprovalView.Task task) {
        return who(task.holder().name(), task.onBehalfOf() == null ? null : task.onBehalfOf().name());
    }

    public String who(WaitedFor person) {
        return who(person.name(), person.onBehalfOf());
    }

    /** A name, or "A for B"; pages give empty text for nobody. */
    public String who(String name, String onBehalfOf) {
        return onBehalfOf == null || onBehalfOf.isEmpty() ? name : texts().text("approval.standsIn", name, onBehalfOf);
    }

    /** Who did it, and for whom; the product itself where it was nobody. */
    public String who(ApprovalView.Entry entry) {
        if (entry.who() == null) {
            return texts().text("approval.journal.system");
        }
        return who(entry.who().name(), entry.onBehalfOf() == null ? null : entry.onBehalfOf().name());
    }

    /** What the approval waits for now, one sentence for each; empty when it has ended. */
    public List<String> next(ApprovalView view) {
        if (view.state() != ApprovalState.RUNNING) {
            return List.of();
        }
        return view.rounds().get(view.rounds().size() - 1).nodes().stream().filter(node -> node.state() == TaskState.CURRENT)
                .flatMap(node -> node.isVacant() ? Stream.of(station(node) + texts().text("approval.colon")
                        + texts().text("approval.vacant")) : node.tasks().stream().filter(task -> task.state() == TaskState.CURRENT)
                        .map(task -> texts().text("approval.next." + task.purpose(), who(task)))).toList();
    }

    /** Only the latest round is unfolded at first. */
    public boolean latest(ApprovalView view, ApprovalView.Round round) {
        return round.number() == view.rounds().size();
    }

    /** Whether the reader may withdraw it. */
    public boolean withdrawable(ApprovalView view) {
        return view.state().isWithdrawable() && view.requester().username().equals(Caller.current().username());
    }

    private Texts texts() {
        return Texts.of(preferences.getLocale());
    }
}

package org.tenderline.approval.web;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.cdi.ViewScoped;
import org.primefaces.PrimeFaces;
import org.tenderline.approval.Action;
import org.tenderline.approval.BulkLine;
import org.tenderline.approval.DecideTasks;
import org.tenderline.approval.InboxQueries;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.i18n.Texts;
import org.tenderline.shared.web.BusinessMessages;
import org.tenderline.shared.web.Feedback;
import org.tenderline.shared.web.Preferences;

/**
 * Decides on what was ticked in the inbox, with one confirmation and one comment (E3). The boxes carry the tasks' own numbers: another order of the list since
 * it was drawn cannot make one stand for another.
 */
@Named
@ViewScoped
public class InboxApprovalBacking implements Serializable {

    @Inject
    private transient DecideTasks decisions;

    @Inject
    private transient InboxQueries inbox;

    @Inject
    private transient InboxPlace place;

    @Inject
    private transient WorkflowWords words;

    @Inject
    private transient Preferences preferences;

    /** Makes pressing twice harmless. */
    private final String operation = UUID.randomUUID().toString();

    private String comment;

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
        String[] chosen = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap().get("chosen");
        List<Long> tasks = chosen == null ? List.of()
                : Arrays.stream(chosen).filter(each -> each.matches("[0-9]{1,18}")).map(Long::valueOf).distinct().toList();
        if (tasks.isEmpty()) {
            // the page stays, and with it what was typed; the list is behind the dialog
            Feedback.warn("approval_inbox.nothing_chosen");
            PrimeFaces.current().executeScript("PF('decisionDialog').hide()");
            return null;
        }
        Map<Long, String> titles = inbox.titles(tasks);
        tell(decisions.decide(operation, tasks, action, comment), action, titles);
        return place.list();
    }

    /** The decided ones in one message, each refused one with its reason. */
    private void tell(List<BulkLine> lines, Action action, Map<Long, String> titles) {
        Texts texts = Texts.of(preferences.getLocale());
        List<String> decided = lines.stream().filter(BulkLine::isDone).map(line -> titles.getOrDefault(line.taskId(), "")).toList();
        if (!decided.isEmpty()) {
            Feedback.done("approval_inbox.decided_chosen", texts.text("approval.done." + action), decided.size(), words.names(decided));
        }
        lines.stream().filter(line -> !line.isDone()).forEach(line -> Feedback.warn("approval_inbox.not_decided",
                titles.getOrDefault(line.taskId(), ""), reason(line.refusal(), texts)));
    }

    /** With the fields that were refused: their dialog is gone when this is read. */
    private static String reason(BusinessException refusal, Texts texts) {
        FacesContext context = FacesContext.getCurrentInstance();
        return Stream.concat(Stream.of(texts.text("error." + refusal.code(), refusal.arguments().toArray())),
                refusal.violations().stream().map(violation -> BusinessMessages.named(context, violation))).collect(Collectors.joining(" "));
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}

package org.tenderline.approval.web;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.approval.ApprovalQueries;
import org.tenderline.approval.BulkLine;
import org.tenderline.approval.DecideTasks;
import org.tenderline.approval.InboxItem;
import org.tenderline.approval.RouteQueries;
import org.tenderline.approval.TaskPurpose;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.security.Caller;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.i18n.Texts;
import org.tenderline.shared.web.Feedback;
import org.tenderline.shared.web.LazyPage;
import org.tenderline.shared.web.Preferences;

/** What waits for the person: urgent ones first, then the oldest. */
@Named
@ViewScoped
public class ApprovalInboxBacking implements Serializable {

    @Inject
    private transient ApprovalQueries queries;

    @Inject
    private transient RouteQueries routes;

    @Inject
    private transient WorkflowWords words;

    @Inject
    private transient DecideTasks decisions;

    @Inject
    private transient OrganizationQueries organization;

    @Inject
    private transient Preferences preferences;

    private final String operation = UUID.randomUUID().toString();
    private String kind;
    private LazyPage<InboxItem> rows;

    public LazyPage<InboxItem> getRows() {
        if (rows == null) {
            rows = new LazyPage<>(request -> queries.inbox(kind, request));
        }
        return rows;
    }

    /**
     * Approves what was ticked. The boxes carry the tasks' own numbers: another order of the list since it was drawn cannot make one stand
     * for another.
     */
    public String approveChosen() {
        String[] chosen = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap().get("chosen");
        List<Long> tasks = chosen == null ? List.of()
                : Arrays.stream(chosen).filter(each -> each.matches("[0-9]{1,18}")).map(Long::valueOf).toList();
        if (tasks.isEmpty()) {
            Feedback.warn("approval_inbox.nothing_chosen");
            return null;
        }
        Texts texts = Texts.of(preferences.getLocale());
        List<BulkLine> lines = decisions.approve(operation, tasks, null);
        for (BulkLine line : lines) {
            String title = queries.titleOfTask(line.taskId());
            if (line.isDone()) {
                Feedback.done("approval_inbox.decided", texts.text("approval.done.APPROVE"), title);
            } else {
                Feedback.warn("approval_inbox.not_decided", title,
                        texts.text("error." + line.refusal().code(), line.refusal().arguments().toArray()));
            }
        }
        return "/approval/inbox?faces-redirect=true" + (kind == null ? "" : "&kind=" + kind);
    }

    /** Whether it can be approved from the list. */
    public boolean choosable(InboxItem item) {
        return item.purpose() != TaskPurpose.ANSWER;
    }

    /** Whom the reader stands in for; empty for an own task. */
    public String standsInFor(InboxItem item) {
        return item.holderId().equals(Caller.current().personId()) ? "" : organization.person(item.holderId()).getName();
    }

    public boolean overdue(InboxItem item) {
        return item.dueAt() != null && item.dueAt().isBefore(BusinessClock.currentTime());
    }

    /** The kinds by their words. */
    public Map<String, String> getKinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        routes.kinds().forEach(each -> kinds.put(words.kind(each), each));
        return kinds;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }
}

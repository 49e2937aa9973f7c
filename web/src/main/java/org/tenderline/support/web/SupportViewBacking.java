package org.tenderline.support.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.approval.ApprovalQueries;
import org.tenderline.approval.ApprovalView;
import org.tenderline.approval.TaskState;
import org.tenderline.audit.Change;
import org.tenderline.audit.ChangeHistory;
import org.tenderline.security.Caller;
import org.tenderline.security.Right;
import org.tenderline.shared.PageRequest;
import org.tenderline.support.SupportQueries;
import org.tenderline.support.SupportRequest;
import org.tenderline.support.SupportRow;

/** {@code /support/view}: one request, how its approval stands, and what the reader may do now. */
@Named
@ViewScoped
public class SupportViewBacking implements Serializable {

    private static final int LATEST_CHANGES = 200;

    @Inject
    private transient SupportQueries queries;

    @Inject
    private transient ApprovalQueries approvals;

    @Inject
    private transient ChangeHistory history;

    private String number;
    private SupportRow row;
    private transient ApprovalView tree;
    private transient List<Change> changes;

    public void load() {
        row = queries.get(number);
    }

    public ApprovalView getTree() {
        if (tree == null) {
            tree = approvals.viewOf(SupportRequest.KIND, number);
        }
        return tree;
    }

    public List<Change> getChanges() {
        if (changes == null) {
            changes = history.of(SupportRequest.class, row.request().getId(), PageRequest.of(0, LATEST_CHANGES)).items();
        }
        return changes;
    }

    /** Whether an answer waits for the reader. */
    public boolean isAnswerable() {
        String username = Caller.current().username();
        return getTree().rounds().get(getTree().rounds().size() - 1).nodes().stream().flatMap(node -> node.tasks().stream())
                .anyMatch(task -> task.state() == TaskState.CURRENT && task.isOf(username));
    }

    public boolean isWithdrawable() {
        return own() && row.request().getState().isWithdrawable();
    }

    public boolean isAskableAgain() {
        return own() && row.request().getState().mayAskAgain() && Caller.current().can(Right.SUPPORT_ASK)
                && queries.isAskable(row.request().getTrackingNumber());
    }

    private boolean own() {
        return row.request().getRequesterId().equals(Caller.current().personId());
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public SupportRow getRow() {
        return row;
    }

    public SupportRequest getRequest() {
        return row.request();
    }
}

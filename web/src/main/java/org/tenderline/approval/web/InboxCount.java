package org.tenderline.approval.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tenderline.approval.ApprovalQueries;
import org.tenderline.approval.InboxItem;
import org.tenderline.approval.InboxQueries;
import org.tenderline.security.Caller;
import org.tenderline.security.Right;
import org.tenderline.shared.PageRequest;

/** How much waits for the person, for the header, and the first tasks for the home page. */
@Named
@RequestScoped
public class InboxCount {

    private static final int SHOWN = 5;

    @Inject
    private ApprovalQueries queries;

    @Inject
    private InboxQueries inbox;

    private Long value;
    private Long toDo;
    private List<InboxItem> first;

    /** Tasks alone. */
    public long getValue() {
        if (value == null) {
            value = Caller.current().can(Right.APPROVAL_ACT) ? queries.waiting() : 0L;
        }
        return value;
    }

    /** Tasks and what is to be filled in. */
    public long getToDo() {
        if (toDo == null) {
            toDo = Caller.current().can(Right.APPROVAL_ACT) ? inbox.toDo() : 0L;
        }
        return toDo;
    }

    public List<InboxItem> getFirst() {
        if (first == null) {
            first = getValue() == 0 ? List.of() : queries.inbox(null, PageRequest.of(0, SHOWN)).items();
        }
        return first;
    }
}

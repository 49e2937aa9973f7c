package org.tenderline.approval.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tenderline.approval.ApprovalQueries;
import org.tenderline.approval.InboxItem;
import org.tenderline.security.Caller;
import org.tenderline.security.Right;
import org.tenderline.shared.PageRequest;

/** How many tasks wait for the person, for the header, and the first of them for the home page. */
@Named
@RequestScoped
public class InboxCount {

    private static final int SHOWN = 5;

    @Inject
    private ApprovalQueries queries;

    private Long value;
    private List<InboxItem> first;

    public long getValue() {
        if (value == null) {
            value = Caller.current().can(Right.APPROVAL_ACT) ? queries.waiting() : 0L;
        }
        return value;
    }

    public List<InboxItem> getFirst() {
        if (first == null) {
            first = getValue() == 0 ? List.of() : queries.inbox(null, PageRequest.of(0, SHOWN)).items();
        }
        return first;
    }
}

package org.tenderline.approval.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.tenderline.approval.ApprovalQueries;
import org.tenderline.approval.InboxItem;
import org.tenderline.approval.InboxQueries;
import org.tenderline.approval.inbox.InboxCounts;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.security.Caller;
import org.tenderline.security.Right;
import org.tenderline.shared.Page;
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

    @Inject
    private OrganizationQueries organization;

    private Long toDo;
    private InboxCounts counts;
    private Page<InboxItem> first;
    private Map<Long, String> absent;

    /** Tasks and what is to be filled in; not asked for again where the inbox has asked for more. */
    public long getToDo() {
        if (toDo == null) {
            toDo = Caller.current().can(Right.APPROVAL_ACT) ? inbox.toDo() : 0L;
        }
        return toDo;
    }

    /** How much there is of each sort, for the inbox. */
    public InboxCounts getCounts() {
        if (counts == null) {
            counts = inbox.counts();
            toDo = counts.toDo();
        }
        return counts;
    }

    /** The first tasks, and how many there are in all. */
    public Page<InboxItem> getFirst() {
        if (first == null) {
            first = Caller.current().can(Right.APPROVAL_ACT) ? queries.inbox(null, PageRequest.of(0, SHOWN)) : new Page<>(List.of(), 0);
        }
        return first;
    }

    /** Whom the reader stands in for in one of the first tasks; empty for an own one. */
    public String standsInFor(InboxItem item) {
        if (absent == null) {
            absent = organization.names(getFirst().items().stream().map(InboxItem::holderId)
                    .filter(holder -> !holder.equals(Caller.current().personId())).distinct().toList());
        }
        return absent.getOrDefault(item.holderId(), "");
    }
}

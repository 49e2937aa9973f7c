package org.tenderline.approval.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.approval.ApprovalQueries;
import org.tenderline.approval.InboxItem;
import org.tenderline.approval.RouteQueries;
import org.tenderline.shared.web.LazyPage;

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

    private String kind;
    private LazyPage<InboxItem> rows;

    public LazyPage<InboxItem> getRows() {
        if (rows == null) {
            rows = new LazyPage<>(request -> queries.inbox(kind, request));
        }
        return rows;
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

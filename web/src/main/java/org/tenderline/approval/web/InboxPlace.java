package org.tenderline.approval.web;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tenderline.approval.InboxItem;
import org.tenderline.approval.InboxQueries;
import org.tenderline.approval.inbox.InboxFilter;
import org.tenderline.shared.PageRequest;

/** Where the person was in the inbox, so that a decision leads to the next item of the same list. */
@SessionScoped
public class InboxPlace implements Serializable {

    private static final String START = "/approval/inbox";

    private InboxFilter filter = InboxFilter.NONE;
    private boolean answering;
    private String address = START;

    public void remember(InboxFilter narrowed, boolean answers, String query) {
        filter = narrowed;
        answering = answers;
        // decoded, since the redirect encodes it again
        address = START + (query == null || query.isEmpty() ? "" : "?" + URLDecoder.decode(query, StandardCharsets.UTF_8));
    }

    /** The outcome that leads on: the next item of the list, or the list itself when it is empty. */
    public String next(InboxQueries inbox) {
        PageRequest one = PageRequest.of(0, 1);
        List<InboxItem> next = (answering ? inbox.toAnswer(filter, one) : inbox.toApprove(filter, one)).items();
        return next.isEmpty() ? list() : "/approval/view?faces-redirect=true&task=" + next.get(0).taskId();
    }

    /** The outcome that leads back to the list as it was narrowed. */
    public String list() {
        return address + (address.contains("?") ? "&" : "?") + "faces-redirect=true";
    }
}

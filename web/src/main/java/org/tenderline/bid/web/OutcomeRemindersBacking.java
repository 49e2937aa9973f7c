package org.tenderline.bid.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tenderline.bid.OutcomeReminder;
import org.tenderline.bid.OutcomeReminders;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;
import org.tenderline.security.Caller;

/** The reminders of missing outcomes: on the home page, and once after each sign-in wherever it led. */
@Named
@RequestScoped
public class OutcomeRemindersBacking {

    private static final int SHOWN = 20;
    private static final String TOLD = "tenderline.outcome-reminders-told";

    @Inject
    private OutcomeReminders reminders;

    @Inject
    private HttpServletRequest request;

    private Page<OutcomeReminder> mine;
    private Boolean first;

    public Page<OutcomeReminder> getMine() {
        if (mine == null) {
            mine = reminders.mine(PageRequest.of(0, SHOWN));
        }
        return mine;
    }

    /** Whether this is the first page since the sign-in and there is something to be reminded of. */
    public boolean isFirst() {
        if (first == null) {
            boolean told = Caller.current().isNobody() || request.getSession().getAttribute(TOLD) != null;
            first = !told && getMine().total() > 0;
            if (!told) {
                request.getSession().setAttribute(TOLD, true);
            }
        }
        return first;
    }
}

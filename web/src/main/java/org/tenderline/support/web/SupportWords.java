package org.tenderline.support.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tenderline.approval.web.WorkflowWords;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.web.Preferences;
import org.tenderline.support.SupportQueries;
import org.tenderline.support.SupportRequest;
import org.tenderline.support.SupportRow;
import org.tenderline.support.TurnRound;

/** How support requests are worded. */
@Named
@RequestScoped
public class SupportWords {

    private static final String OVERDUE = "OVERDUE";

    @Inject
    private Preferences preferences;

    @Inject
    private WorkflowWords workflow;

    @Inject
    private SupportQueries queries;

    @Inject
    private BusinessClock clock;

    private Map<String, String> blockers;

    public String blocker(SupportRow row) {
        return english() ? row.blockerEnglish() : row.blocker();
    }

    public String name(TurnRound row) {
        return workflow.who(english() ? row.nameEnglish() : row.name(), row.onBehalfOf());
    }

    /** Who gave the first answer, and for whom. */
    public String answerer(SupportRow row) {
        return workflow.who(row.answererName(), row.absentName());
    }

    /** The list's words with their codes, for a choice. */
    public Map<String, String> getBlockers() {
        if (blockers == null) {
            blockers = new LinkedHashMap<>();
            queries.blockers().forEach(blocker -> blockers.put(english() ? blocker.getNameEnglish() : blocker.getName(), blocker.getCode()));
        }
        return blockers;
    }

    /** The state, or that its time is over. */
    public String state(SupportRequest request) {
        return request.isOverdue(clock.now()) ? OVERDUE : request.getState().name();
    }

    private boolean english() {
        return preferences.getLanguage().equals("en");
    }
}

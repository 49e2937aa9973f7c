package org.tenderline.approval.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.approval.AskQuestion;
import org.tenderline.approval.Candidate;
import org.tenderline.approval.Candidates;
import org.tenderline.approval.CosignTask;
import org.tenderline.approval.TransferTask;
import org.tenderline.approval.Verb;
import org.tenderline.shared.Violations;
import org.tenderline.shared.web.Feedback;

/** The part of the approval's page that involves another person: transfer, co-signer, question. */
@Named
@ViewScoped
public class ApprovalHandoverBacking implements Serializable {

    private static final Verb[] ACTIONS = {Verb.TRANSFER, Verb.COSIGN_BEFORE, Verb.COSIGN_AFTER, Verb.ASK};

    @Inject
    private transient Candidates candidates;

    @Inject
    private transient TransferTask transfer;

    @Inject
    private transient CosignTask cosign;

    @Inject
    private transient AskQuestion questions;

    @Inject
    private ApprovalViewBacking approval;

    private Verb action = Verb.TRANSFER;
    private Long to;
    private String reason;
    private Verb offered;
    private Map<String, Long> people;

    public String submit() {
        new Violations().required("to", to).text("reason", reason, 1_000).throwIfAny();
        String name = getPeople().entrySet().stream().filter(person -> person.getValue().equals(to)).map(Map.Entry::getKey)
                .findFirst().orElse("");
        return approval.act(this::carryOut, () -> Feedback.done("approval.acted." + action, name));
    }

    private void carryOut() {
        Long task = approval.getTask();
        switch (action) {
            case TRANSFER -> transfer.transfer(task, to, reason);
            case COSIGN_BEFORE -> cosign.before(task, to, reason);
            case COSIGN_AFTER -> cosign.after(task, to, reason);
            default -> questions.ask(task, to, reason);
        }
    }

    /** Those to choose from, by their words; nobody while the reader has no task, as the requester. */
    public Map<String, Long> getPeople() {
        if (approval.getTask() == null) {
            return Map.of();
        }
        if (offered != action) {
            people = new LinkedHashMap<>();
            for (Candidate candidate : candidates.of(approval.getTask(), action)) {
                people.put(candidate.label(), candidate.id());
            }
            offered = action;
        }
        return people;
    }

    public Verb[] getActions() {
        return ACTIONS.clone();
    }

    public Verb getAction() {
        return action;
    }

    public void setAction(Verb action) {
        this.action = action == null ? Verb.TRANSFER : action;
    }

    public Long getTo() {
        return to;
    }

    public void setTo(Long to) {
        this.to = to;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

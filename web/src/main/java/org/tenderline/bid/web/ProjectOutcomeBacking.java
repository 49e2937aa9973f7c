package org.tenderline.bid.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tenderline.bid.OutcomeQueries;
import org.tenderline.bid.OutcomeService;
import org.tenderline.bid.OutcomeView;
import org.tenderline.security.Caller;
import org.tenderline.shared.web.Feedback;

/** The outcome's part of the project page. */
@Named
@RequestScoped
public class ProjectOutcomeBacking {

    @Inject
    private OutcomeQueries queries;

    @Inject
    private OutcomeService service;

    private final Map<String, Optional<OutcomeView>> found = new HashMap<>();
    private String contractNumber;

    /** Null while it is not filled in. */
    public OutcomeView of(String trackingNumber) {
        return found.computeIfAbsent(trackingNumber, queries::find).orElse(null);
    }

    public boolean isOwner(Long ownerId) {
        return ownerId.equals(Caller.current().personId());
    }

    /** The contract of a won bid has been signed meanwhile. */
    public String contractSigned(String trackingNumber, Integer version) {
        service.contractSigned(trackingNumber, contractNumber, version);
        Feedback.done("shared.saved");
        return "/project/view?faces-redirect=true&number=" + trackingNumber;
    }

    public String getContractNumber() {
        return contractNumber;
    }

    public void setContractNumber(String contractNumber) {
        this.contractNumber = contractNumber;
    }
}

package org.tenderline.approval.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.approval.Candidate;
import org.tenderline.approval.Candidates;
import org.tenderline.approval.RouteQueries;
import org.tenderline.approval.delegation.DelegationQueries;
import org.tenderline.approval.delegation.DelegationRow;
import org.tenderline.approval.delegation.DelegationService;
import org.tenderline.security.Caller;
import org.tenderline.security.Right;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.web.Feedback;
import org.tenderline.shared.web.LazyPage;
import org.tenderline.shared.web.Page;

/** Who stands in for whom: for a person their own, for an administrator everybody's. */
@Named
@ViewScoped
public class ApprovalDelegationsBacking implements Serializable {

    @Inject
    private transient DelegationService delegations;

    @Inject
    private transient DelegationQueries queries;

    @Inject
    private transient Candidates candidates;

    @Inject
    private transient RouteQueries routes;

    @Inject
    private transient WorkflowWords words;

    @Inject
    private transient BusinessClock clock;

    @Inject
    private transient Page page;

    private Long delegator;
    private Long delegate;
    private LocalDate from;
    private LocalDate until;
    private List<String> kinds = new ArrayList<>();
    private String reason;
    private LazyPage<DelegationRow> rows;
    private Map<String, Long> people;

    public String create() {
        if (isAdministrator()) {
            delegations.delegateFor(delegator, delegate, from, until, kinds, reason);
        } else {
            delegations.delegate(delegate, from, until, kinds, reason);
        }
        Feedback.done("approval_delegations.created");
        return again();
    }

    public String end(Long id) {
        delegations.end(id);
        Feedback.done("approval_delegations.ended");
        return again();
    }

    private String again() {
        return page.getPath() + "?faces-redirect=true";
    }

    public LazyPage<DelegationRow> getRows() {
        if (rows == null) {
            rows = isAdministrator() ? new LazyPage<>(queries::all) : new LazyPage<>(queries::mine);
        }
        return rows;
    }

    public String state(DelegationRow row) {
        return row.state(clock.today());
    }

    /** Whether the reader may end it now. */
    public boolean endable(DelegationRow row) {
        return !state(row).equals("ENDED") && (isAdministrator() || row.delegator().equals(Caller.current().username()));
    }

    /** The kinds it is for, in words. */
    public String kindsOf(DelegationRow row) {
        return row.kinds().isEmpty() ? page.text("approval_delegations.all_kinds") : words.names(row.kinds().stream().map(words::kind).toList());
    }

    /** Those who may stand in, or be stood in for. */
    public Map<String, Long> getPeople() {
        if (people == null) {
            people = new LinkedHashMap<>();
            for (Candidate candidate : candidates.all()) {
                if (!candidate.username().equals(Caller.current().username())) {
                    people.put(candidate.label(), candidate.id());
                }
            }
        }
        return people;
    }

    public Map<String, String> getAllKinds() {
        Map<String, String> all = new LinkedHashMap<>();
        routes.kinds().forEach(each -> all.put(words.kind(each), each));
        return all;
    }

    public boolean isAdministrator() {
        return Caller.current().can(Right.APPROVAL_ADMINISTER);
    }

    public Long getDelegator() {
        return delegator;
    }

    public void setDelegator(Long delegator) {
        this.delegator = delegator;
    }

    public Long getDelegate() {
        return delegate;
    }

    public void setDelegate(Long delegate) {
        this.delegate = delegate;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public List<String> getKinds() {
        return kinds;
    }

    public void setKinds(List<String> kinds) {
        this.kinds = kinds;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

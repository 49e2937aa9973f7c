package org.tenderline.deposit.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.deposit.Deposit;
import org.tenderline.deposit.DepositFilter;
import org.tenderline.deposit.DepositLedger;
import org.tenderline.deposit.DepositQueries;
import org.tenderline.deposit.DepositRow;
import org.tenderline.deposit.DepositState;
import org.tenderline.deposit.DepositTotals;
import org.tenderline.security.Caller;
import org.tenderline.security.Right;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.web.Amounts;
import org.tenderline.shared.web.Feedback;
import org.tenderline.shared.web.LazyPage;
import org.tenderline.shared.web.Page;

/** {@code /deposit/list}: the ledger (请款核销台账). The address holds the filter; finance fills in its own columns in place. */
@Named
@ViewScoped
public class DepositListBacking implements Serializable {

    private static final String[] SORTABLE = {"number", "trackingNumber", "projectName", "subsidiary", "requester", "state", "amount", "payBy",
        "returnExpectedOn", "paidOn", "outstanding", "createdAt"};

    @Inject
    private DepositQueries queries;

    @Inject
    private DepositLedger ledger;

    @Inject
    private BusinessClock clock;

    @Inject
    private Page page;

    @Inject
    private Amounts amounts;

    private DepositState state;
    private Boolean overdue;
    private Boolean urgent;
    private String subsidiary;
    private String owner;
    private String q;
    private LocalDate from;
    private LocalDate to;
    private LazyPage<LedgerLine> rows;
    private DepositTotals totals;
    /** The versions the person looks at, by number: an edit of an older one is refused. */
    private final Map<String, Integer> versions = new HashMap<>();

    /** After a refusal of the filter nothing is shown. */
    public void load() {
        DepositFilter filter = filter();
        totals = queries.totals(filter);
        rows = new LazyPage<>(request -> queries.list(filter, request).map(this::line), SORTABLE);
    }

    public void note(LedgerLine line) {
        String number = line.getDeposit().getNumber();
        Integer seen = versions.getOrDefault(number, line.getDeposit().getVersion());
        Deposit stored = ledger.annotate(number, seen, line.getReceiptNumber(), line.getLedgerRemark());
        versions.put(number, stored.getVersion());
        Feedback.done("deposit_list.note_saved", number);
    }

    public void export() {
        DepositFilter filter = filter();
        new DepositSheet(page::text, clock.today()).send(request -> queries.list(filter, request));
    }

    public String getSummary() {
        return totals == null ? null : page.text("deposit_list.summary", Stream.of(totals.amount(), totals.paid(), totals.refunded(), totals.converted(),
                totals.forfeited(), totals.outstanding()).map(amounts::text).toArray());
    }

    public Map<String, Boolean> getOverdueChoices() {
        return Map.of(page.text("deposit_list.overdue_only"), true);
    }

    public Map<String, Boolean> getUrgentChoices() {
        return Map.of(page.text("deposit_list.urgent_only"), true);
    }

    public DepositState[] getStates() {
        return DepositState.values();
    }

    public boolean isNotable() {
        return Caller.current().can(Right.DEPOSIT_LEDGER);
    }

    private LedgerLine line(DepositRow row) {
        if (FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE) {
            versions.put(row.deposit().getNumber(), row.deposit().getVersion());
        }
        return new LedgerLine(row, row.deposit().isOverdue(clock.today()));
    }

    private DepositFilter filter() {
        return new DepositFilter(state, overdue, subsidiary, owner, q, from, to, urgent, null);
    }

    public LazyPage<LedgerLine> getRows() {
        return rows;
    }

    public DepositState getState() {
        return state;
    }

    public void setState(DepositState state) {
        this.state = state;
    }

    public Boolean getOverdue() {
        return overdue;
    }

    public void setOverdue(Boolean overdue) {
        this.overdue = overdue;
    }

    public Boolean getUrgent() {
        return urgent;
    }

    public void setUrgent(Boolean urgent) {
        this.urgent = urgent;
    }

    public String getSubsidiary() {
        return subsidiary;
    }

    public void setSubsidiary(String subsidiary) {
        this.subsidiary = subsidiary;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}

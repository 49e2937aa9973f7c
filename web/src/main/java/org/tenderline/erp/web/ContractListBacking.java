package org.tenderline.erp.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.erp.ErpContract;
import org.tenderline.erp.ErpQueries;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;
import org.tenderline.shared.web.LazyPage;
import org.tenderline.shared.web.export.Spreadsheet;

/** {@code /erp/contracts}: what the ERP has of the contracts one may see. */
@Named
@ViewScoped
public class ContractListBacking implements Serializable {

    private static final Map<String, String> TONES = Map.of("GONE", "skipped", "SIGNED", "waiting", "EXECUTING", "current", "CLOSED", "approved",
        "TERMINATED", "withdrawn");

    @Inject
    private ErpQueries queries;

    @Inject
    private org.tenderline.shared.web.Page page;

    private String q;
    private String subsidiary;
    private LocalDate from;
    private LocalDate to;
    private LazyPage<ErpContract> rows;

    /** After a refusal of the filter nothing is shown. */
    public void load() {
        filter().checked();
        rows = new LazyPage<>(this::contracts);
    }

    private Page<ErpContract> contracts(PageRequest request) {
        return queries.contracts(filter(), request);
    }

    private ErpQueries.Filter filter() {
        return new ErpQueries.Filter(q, subsidiary, from, to, false);
    }

    public void export() {
        Spreadsheet.send("erp-contracts.xlsx", page.getTitle(), Arrays.asList(page.text("erp.contractNumber"), page.text("shared.subsidiary"),
            page.text("erp.trackingNumber"), page.text("erp.name"), page.text("shared.customer"), page.text("erp.signedOn"),
            page.text("shared.amount"), page.text("erp.invoiced"), page.text("erp.received"), page.text("shared.state")), this::contracts,
            row -> Arrays.asList(row.getContractNumber(), row.getSubsidiaryCode(), row.getTrackingNumber(), row.getName(), row.getCustomerName(),
                row.getSignedOn(), row.getAmount(), row.getInvoiced(), row.getReceived(), page.text("erp.state." + row.getShownState())));
    }

    public String tone(ErpContract contract) {
        return TONES.get(contract.getShownState());
    }

    public LazyPage<ErpContract> getRows() {
        return rows;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getSubsidiary() {
        return subsidiary;
    }

    public void setSubsidiary(String subsidiary) {
        this.subsidiary = subsidiary;
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

package org.tenderline.erp.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.erp.ErpContract;
import org.tenderline.erp.ErpQueries;
import org.tenderline.erp.Reconciliation;
import org.tenderline.erp.ReconciliationRow;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.shared.web.Feedback;
import org.tenderline.shared.web.LazyPage;
import org.tenderline.shared.web.Page;
import org.tenderline.shared.web.export.Spreadsheet;

/** {@code /erp/reconciliation}: ERP beside ours, per subsidiary and month, and what does not match. */
@Named
@ViewScoped
public class ReconciliationBacking implements Serializable {

    @Inject
    private Reconciliation reconciliation;

    @Inject
    private ErpQueries queries;

    @Inject
    private OrganizationQueries organization;

    @Inject
    private Page page;

    private String from;
    private String to;
    private List<ReconciliationRow> rows;
    private ReconciliationRow total;
    private LazyPage<ErpContract> unmatched;
    private final Map<String, String> names = new HashMap<>();

    /** After a refusal of the filter nothing is shown. */
    public void load() {
        organization.subsidiaries().forEach(unit -> names.put(unit.getCode(), unit.getName()));
        YearMonth first = month(from);
        YearMonth last = month(to);
        rows = reconciliation.rows(first, last);
        total = rows.stream().reduce(ReconciliationRow.NONE, ReconciliationRow::plus);
        LocalDate firstDay = first == null ? null : first.atDay(1);
        LocalDate lastDay = last == null ? null : last.atEndOfMonth();
        unmatched = new LazyPage<>(request -> queries.contracts(new ErpQueries.Filter(null, null, firstDay, lastDay, true), request));
    }

    /** A month that cannot be read is left out of the filter, with a word. */
    private static YearMonth month(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException unreadable) {
            Feedback.warn("violation.BAD_MONTH");
            return null;
        }
    }

    public void export() {
        if (rows == null) {
            load();
        }
        try (Spreadsheet sheet = new Spreadsheet(page.getTitle(), List.of(page.text("shared.subsidiary"), page.text("erp.month"),
                page.text("erp.ordered"), page.text("erp.invoiced"), page.text("erp.received"), page.text("erp.ours"), page.text("erp.difference")))) {
            rows.forEach(row -> sheet.row(List.of(name(row.subsidiary()), row.month(), row.ordered(), row.invoiced(), row.received(), row.ours(),
                row.difference())));
            sheet.send("erp-reconciliation.xlsx");
        }
    }

    public String name(String subsidiary) {
        return names.getOrDefault(subsidiary, subsidiary);
    }

    /** How many rows do not match. */
    public long getOpen() {
        return rows.stream().filter(row -> !row.matches()).count();
    }

    public List<ReconciliationRow> getRows() {
        return rows;
    }

    public ReconciliationRow getTotal() {
        return total;
    }

    public LazyPage<ErpContract> getUnmatched() {
        return unmatched;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}

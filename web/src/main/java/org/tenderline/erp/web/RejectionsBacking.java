package org.tenderline.erp.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.erp.ErpQueries;
import org.tenderline.erp.RejectionReason;
import org.tenderline.shared.web.LazyPage;
import org.tenderline.shared.web.Page;
import org.tenderline.shared.web.export.Spreadsheet;

/** {@code /erp/rejections}: rows that the last run for a business date set aside. */
@Named
@ViewScoped
public class RejectionsBacking implements Serializable {

    @Inject
    private ErpQueries queries;

    @Inject
    private Page page;

    private LocalDate businessDate;
    private RejectionReason reason;
    private LazyPage<ErpQueries.Rejection> rows;

    /** Without a date, those of the last feed. */
    public void load() {
        if (businessDate == null) {
            businessDate = queries.lastBusinessDate();
        }
        rows = new LazyPage<>(request -> queries.rejections(businessDate, reason, request));
    }

    public void export() {
        Spreadsheet.send("erp-rejections.xlsx", page.getTitle(),
            List.of(page.text("erp.file"), page.text("erp.line"), page.text("erp.key"), page.text("shared.reason"), page.text("erp.raw")),
            request -> queries.rejections(businessDate, reason, request),
            row -> List.of(row.file(), row.line(), row.key(), page.text("erp.reason." + row.reason()), row.raw()));
    }

    public RejectionReason[] getReasons() {
        return RejectionReason.values();
    }

    public LazyPage<ErpQueries.Rejection> getRows() {
        return rows;
    }

    public LocalDate getBusinessDate() {
        return businessDate;
    }

    public void setBusinessDate(LocalDate businessDate) {
        this.businessDate = businessDate;
    }

    public RejectionReason getReason() {
        return reason;
    }

    public void setReason(RejectionReason reason) {
        this.reason = reason;
    }
}

package org.tenderline.erp;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.security.scope.Selection;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;
import org.tenderline.shared.Period;
import org.tenderline.shared.Sql;

/** The mirror's contracts and a feed's rejections as people look at them. */
@Stateless
public class ErpQueries {

    @Inject
    private Records records;

    @Inject
    private Sql sql;

    /**
     * Which contracts; null leaves a condition out.
     *
     * @param q part of number, name, customer or tracking number
     * @param unmatched only those with a tracking number that we do not know
     */
    public record Filter(String q, String subsidiary, LocalDate from, LocalDate to, boolean unmatched) {

        /** This filter; refused when it ends before it begins. */
        public Filter checked() {
            new Period(from, to).checked();
            return this;
        }
    }

    /** One row set aside. */
    public record Rejection(String file, int line, String key, RejectionReason reason, String raw) {
    }

    /** Whoever has no matter in contracts finds none; the two never differ. */
    @Requires(Right.SIGNED_IN)
    public ErpContract contract(String contractNumber) {
        return records.get(ErpContract.class, "id", contractNumber);
    }

    /** Newest first. */
    @Requires(Right.CONTRACT_VIEW)
    public Page<ErpContract> contracts(Filter filter, PageRequest request) {
        filter.checked();
        Selection<ErpContract> selection = records.select(ErpContract.class)
            .filter("e.subsidiaryCode = ?", filter.subsidiary())
            .filter("e.signedOn >= ?", filter.from())
            .filter("e.signedOn <= ?", filter.to());
        if (filter.q() != null && !filter.q().isBlank()) {
            String like = Selection.like(filter.q());
            selection.where("e.id like ? escape '!' or e.name like ? escape '!' or e.customerName like ? escape '!'"
                + " or e.trackingNumber like ? escape '!'", like, like, like, like);
        }
        if (filter.unmatched()) {
            selection.where("e.goneOn is null and e.trackingNumber is not null and e.projectOwnerId is null");
        }
        return selection.orderBy("e.signedOn desc, e.id").page("e", ErpContract.class, request);
    }

    /** Rejections of the last run for that business date, in the order of the files. */
    @Requires(Right.REJECTION_VIEW)
    public Page<Rejection> rejections(LocalDate businessDate, RejectionReason reason, PageRequest request) {
        return rejections("(SELECT MAX(run_id) FROM erp_feed WHERE business_date = ?)", businessDate, reason, request);
    }

    /** Rejections of one run. */
    @Requires(Right.REJECTION_VIEW)
    public Page<Rejection> rejections(long run, RejectionReason reason, PageRequest request) {
        return rejections("?", run, reason, request);
    }

    private Page<Rejection> rejections(String run, Object value, RejectionReason reason, PageRequest request) {
        String from = " FROM erp_rejection WHERE run_id = " + run + (reason == null ? "" : " AND reason = ?");
        List<Object> values = new ArrayList<>();
        values.add(value);
        if (reason != null) {
            values.add(reason.name());
        }
        long total = sql.number("SELECT COUNT(*)" + from, values.toArray());
        values.add(request.size());
        values.add(request.offset());
        return new Page<>(sql.list("SELECT file, line_number, row_key, reason, raw_line" + from + " ORDER BY file, line_number LIMIT ? OFFSET ?",
            row -> new Rejection(row.getString(1), row.getInt(2), row.getString(3), RejectionReason.valueOf(row.getString(4)),
                row.getString(5)), values.toArray()), total);
    }

    /** The business date of the last feed that was looked at, or null before the first. */
    @Requires(Right.REJECTION_VIEW)
    public LocalDate lastBusinessDate() {
        return sql.list("SELECT business_date FROM erp_feed ORDER BY run_id DESC LIMIT 1", row -> row.getObject(1, LocalDate.class)).stream()
            .findFirst().orElse(null);
    }
}

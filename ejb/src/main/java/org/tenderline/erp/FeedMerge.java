package org.tenderline.erp;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.Sql;

/** Opens a feed's book-keeping, guards it, and brings what was staged into the mirror: all of it in one transaction, or nothing. */
@Stateless
public class FeedMerge {

    private static final int SLICE = 50_000;

    @Inject
    private Sql sql;

    @Inject
    private BusinessClock clock;

    /**
     * What the merge did.
     *
     * @param unmatched contracts with a tracking number that we do not know
     * @param otherSums files whose declared sum is not the one found
     */
    public record Result(Map<FeedFile, Long> accepted, long gone, long unmatched, List<String> otherSums) {

        public long written() {
            return accepted.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Records the checked manifest. A resumed run finds its own record and must find the same files. */
    @Requires(Right.JOB_START)
    public void open(long runId, LocalDate businessDate, boolean acceptLoss, FeedManifest manifest) throws FeedRefused {
        sql.update("INSERT IGNORE INTO erp_feed (run_id, business_date, accept_loss) VALUES (?, ?, ?)", runId, businessDate, acceptLoss);
        for (FeedFile file : FeedFile.values()) {
            FeedManifest.Entry entry = manifest.files().get(file);
            sql.update("INSERT IGNORE INTO erp_feed_file (run_id, file, encoding, sha256, declared_rows, declared_sum) VALUES (?, ?, ?, ?, ?, ?)",
                runId, file.fileName(), entry.encoding().label(), entry.sha256(), entry.rows(), entry.sum());
            if (!sha256(runId, file).equalsIgnoreCase(entry.sha256())) {
                throw new FeedRefused("FEED_CHANGED", file.fileName());
            }
        }
    }

    @Requires(Right.JOB_START)
    public String sha256(long runId, FeedFile file) {
        return text("sha256", runId, file);
    }

    @Requires(Right.JOB_START)
    public FeedEncoding encoding(long runId, FeedFile file) {
        return FeedEncoding.of(text("encoding", runId, file)).orElseThrow();
    }

    private String text(String column, long runId, FeedFile file) {
        return sql.list("SELECT " + column + " FROM erp_feed_file WHERE run_id = ? AND file = ?", row -> row.getString(1), runId,
            file.fileName()).get(0);
    }

    /** Refuses a feed that would lose more than a fifth of anything. */
    @Requires(Right.JOB_START)
    public void guard(long runId) throws FeedRefused {
        Map<FeedFile, Long> before = new EnumMap<>(FeedFile.class);
        sql.list("SELECT run_id FROM erp_feed WHERE completed_at IS NOT NULL ORDER BY completed_at DESC, run_id DESC LIMIT 1",
            row -> row.getLong(1)).forEach(last -> before.putAll(accepted(last)));
        FeedGuard.check(accepted(runId), before, sql.number("SELECT COUNT(*) FROM erp_contract WHERE gone_on IS NULL"),
            sql.number(StagedTable.of(FeedFile.CONTRACTS).countGone(), runId));
    }

    private Map<FeedFile, Long> accepted(long runId) {
        Map<String, Long> byName = new HashMap<>();
        sql.list("SELECT file, accepted_rows FROM erp_feed_file WHERE run_id = ?", row -> byName.put(row.getString(1), row.getLong(2)), runId);
        Map<FeedFile, Long> accepted = new EnumMap<>(FeedFile.class);
        for (FeedFile file : FeedFile.values()) {
            accepted.put(file, byName.getOrDefault(file.fileName(), 0L));
        }
        return accepted;
    }

    /** In the caller's transaction, which must be the only one: a mirror half merged is nobody's. Repeated, it only tells the result again. */
    @Requires(Right.JOB_START)
    public Result merge(long runId, LocalDate businessDate) {
        if (sql.number("SELECT COUNT(*) FROM erp_feed WHERE run_id = ? AND completed_at IS NOT NULL", runId) == 0) {
            requireStaged(runId);
            long gone = 0;
            for (FeedFile file : FeedFile.values()) {
                gone += merge(StagedTable.of(file), runId, businessDate);
            }
            sumUp(runId);
            sql.update("UPDATE erp_feed SET completed_at = ?, gone_rows = ? WHERE run_id = ?", clock.now(), gone, runId);
        }
        return result(runId);
    }

    /** What was accepted is still there: rows that got lost would be taken for gone ones. */
    private void requireStaged(long runId) {
        accepted(runId).forEach((file, rows) -> {
            long staged = sql.number("SELECT COUNT(*) FROM " + StagedTable.of(file).name() + " WHERE run_id = ?", runId);
            if (staged != rows) {
                throw new IllegalStateException(file + " of run " + runId + ": " + rows + " rows accepted, but " + staged + " staged");
            }
        });
    }

    private long merge(StagedTable table, long runId, LocalDate businessDate) {
        long gone = 0;
        for (KeySlice slice : slices(table, runId)) {
            sql.update(table.upsert(slice), slice.values(runId));
            gone += sql.update(table.markGone(slice), slice.values(runId, businessDate));
        }
        return gone;
    }

    /** Each contract's invoices and receipts that count. */
    private void sumUp(long runId) {
        for (KeySlice slice : slices(StagedTable.of(FeedFile.CONTRACTS), runId)) {
            List<Object> values = new ArrayList<>();
            for (int part = 0; part < 3; part++) {
                values.addAll(List.of(slice.values()));
            }
            sql.update("UPDATE erp_contract c LEFT JOIN (" + sums("erp_invoice", slice) + ") i ON i.contract_no = c.contract_no LEFT JOIN ("
                + sums("erp_receipt", slice) + ") r ON r.contract_no = c.contract_no SET c.invoiced = COALESCE(i.total, 0),"
                + " c.received = COALESCE(r.total, 0) WHERE TRUE" + slice.condition("c.contract_no"), values.toArray());
        }
    }

    private static String sums(String table, KeySlice slice) {
        return "SELECT contract_no, SUM(amount) AS total FROM " + table + " WHERE gone_on IS NULL" + slice.condition("contract_no")
            + " GROUP BY contract_no";
    }

    /** Ranges that together hold every key there is, each with as many staged rows as one statement may take. */
    private List<KeySlice> slices(StagedTable table, long runId) {
        List<KeySlice> slices = new ArrayList<>();
        String after = "";
        while (after != null) {
            String until = sql.list(table.lastKeyOfSlice(), row -> row.getString(1), runId, after, SLICE - 1).stream().findFirst().orElse(null);
            slices.add(new KeySlice(after, until));
            after = until;
        }
        return slices;
    }

    private Result result(long runId) {
        return new Result(accepted(runId), sql.number("SELECT gone_rows FROM erp_feed WHERE run_id = ?", runId),
            sql.number("SELECT COUNT(*) FROM erp_contract c WHERE c.gone_on IS NULL AND c.tracking_no IS NOT NULL"
                + " AND NOT EXISTS (SELECT 1 FROM project p WHERE p.tracking_number = c.tracking_no)"),
            sql.list("SELECT file FROM erp_feed_file WHERE run_id = ? AND declared_sum IS NOT NULL AND declared_sum <> found_sum ORDER BY file",
                row -> row.getString(1), runId));
    }
}

package org.tenderline.erp;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.Sql;

/** Opens a feed's book-keeping, guards it, and brings what was staged into the mirror: all of it in one transaction, or nothing. */
@Stateless
public class FeedMerge {

    /** Rows of one upsert: several go out before the first is answered, so that the database works while the next are written. */
    private static final int ROWS = 100;
    /** Keys of one list: longer ones do not get faster, and lists the database treats as tables. */
    private static final int BATCH = 500;
    /** Contracts whose sums one statement computes, so that none runs into the statement timeout. */
    private static final int SLICE = 10_000;
    private static final int KEYS = 10_000;

    @Inject
    private Sql sql;

    @Inject
    private FeedStaging staging;

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

    /**
     * Refuses a feed that would lose more than a fifth of anything, repeats more of its keys than is usual, or has grown by more than the parameter
     * {@code guard.growth} allows, where it is set.
     */
    @Requires(Right.JOB_START)
    public void guard(long runId) throws FeedRefused {
        Map<FeedFile, Long> before = new EnumMap<>(FeedFile.class);
        sql.list("SELECT run_id FROM erp_feed WHERE completed_at IS NOT NULL ORDER BY completed_at DESC, run_id DESC LIMIT 1",
            row -> row.getLong(1)).forEach(last -> before.putAll(accepted(last)));
        FeedGuard.check(found(runId), before, sql.number(MirrorTable.of(FeedFile.CONTRACTS).count()), countGone(runId), limits());
    }

    private Map<FeedFile, FeedGuard.Found> found(long runId) {
        Map<FeedFile, FeedGuard.Found> found = new EnumMap<>(FeedFile.class);
        for (FeedFile file : FeedFile.values()) {
            long duplicates = sql.number("SELECT COUNT(*) FROM erp_rejection WHERE run_id = ? AND file = ? AND reason = ?", runId, file.fileName(),
                RejectionReason.DUPLICATE_KEY.name());
            found.put(file, sql.list("SELECT accepted_rows + rejected_rows, accepted_rows FROM erp_feed_file WHERE run_id = ? AND file = ?",
                row -> new FeedGuard.Found(row.getLong(1), row.getLong(2), duplicates), runId, file.fileName()).get(0));
        }
        return found;
    }

    /** A row of {@code erp_parameter} counts before the default. */
    private FeedGuard.Limits limits() {
        return new FeedGuard.Limits(parameter("guard.growth"), parameter("guard.duplicates").orElse(FeedGuard.Limits.USUAL.duplicates()));
    }

    private OptionalLong parameter(String name) {
        return sql.list("SELECT value FROM erp_parameter WHERE name = ?", row -> row.getLong(1), name).stream().mapToLong(Long::longValue).findFirst();
    }

    private long countGone(long runId) {
        return forEachGone(MirrorTable.of(FeedFile.CONTRACTS), staging.keys(runId, FeedFile.CONTRACTS), gone -> { });
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
                gone += merge(MirrorTable.of(file), runId, businessDate);
            }
            sumUp();
            sql.update("UPDATE erp_feed SET completed_at = ?, gone_rows = ? WHERE run_id = ?", clock.now(), gone, runId);
        }
        return result(runId);
    }

    /** What was accepted is still there: rows that got lost would be taken for gone ones. */
    private void requireStaged(long runId) {
        accepted(runId).forEach((file, rows) -> {
            long staged = sql.number("SELECT COALESCE(SUM(row_count), 0) FROM erp_staged_chunk WHERE run_id = ? AND file = ?", runId,
                file.fileName());
            if (staged != rows) {
                throw new IllegalStateException(file + " of run " + runId + ": " + rows + " rows accepted, but " + staged + " staged");
            }
        });
    }

    private long merge(MirrorTable table, long runId, LocalDate businessDate) {
        KeySet keys = new KeySet();
        staging.read(runId, table.file(), rows -> {
            int whole = rows.size() - rows.size() % ROWS;
            upsert(table, rows.subList(0, whole), ROWS);
            upsert(table, rows.subList(whole, rows.size()), rows.size() - whole);
            rows.forEach(fields -> keys.add(fields.get(0)));
        });
        // every key that was staged counts by now: as many as count in all means that none is gone
        return sql.number(table.count()) == keys.size() ? 0 : forEachGone(table, keys, gone -> markGone(table, businessDate, gone));
    }

    private void upsert(MirrorTable table, List<List<String>> rows, int atOnce) {
        List<Object[]> statements = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += atOnce) {
            statements.add(rows.subList(from, from + atOnce).stream().flatMap(fields -> table.values(fields).stream()).toArray());
        }
        if (!statements.isEmpty()) {
            sql.batch(table.upsert(atOnce), statements);
        }
    }

    private void markGone(MirrorTable table, LocalDate businessDate, List<String> keys) {
        for (int from = 0; from < keys.size(); from += BATCH) {
            List<Object> values = new ArrayList<>();
            values.add(businessDate);
            values.addAll(keys.subList(from, Math.min(keys.size(), from + BATCH)));
            sql.update(table.markGone(values.size() - 1), values.toArray());
        }
    }

    /** Walks through the mirror's keys in their order and hands out those that count but are not in the feed. Answers how many. */
    private long forEachGone(MirrorTable table, KeySet feed, Consumer<List<String>> gone) {
        long count = 0;
        String after = "";
        List<String> keys;
        do {
            keys = sql.list(table.nextKeys(), row -> row.getString(1), after, KEYS);
            List<String> missing = keys.stream().filter(key -> !feed.contains(key)).toList();
            gone.accept(missing);
            count += missing.size();
            after = keys.isEmpty() ? after : keys.get(keys.size() - 1);
        } while (keys.size() == KEYS);
        return count;
    }

    /** Each contract's invoices and receipts that count. */
    private void sumUp() {
        for (KeySlice slice : slices()) {
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

    /** Ranges that together hold every contract there is. */
    private List<KeySlice> slices() {
        List<KeySlice> slices = new ArrayList<>();
        String after = "";
        while (after != null) {
            String until = sql.list("SELECT contract_no FROM erp_contract WHERE contract_no > ? ORDER BY contract_no LIMIT 1 OFFSET ?",
                row -> row.getString(1), after, SLICE - 1).stream().findFirst().orElse(null);
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

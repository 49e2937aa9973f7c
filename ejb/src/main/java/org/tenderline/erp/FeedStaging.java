package org.tenderline.erp;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.shared.Sql;

/**
 * Judges the rows of one file, chunk by chunk, and lays the accepted ones beside the mirror. A chunk's rows, rejections and figures are
 * written in the caller's transaction, together with the batch's checkpoint.
 */
@Stateless
public class FeedStaging {

    private static final int SLICE = 500;
    private static final int PURGE = 20_000;

    @Inject
    private Sql sql;

    /** What became of one chunk. */
    public record Figures(int read, int rejected) {
    }

    private record Judged(FeedRow row, RejectionReason reason) {
    }

    /** Takes rows of one file in the file's order; those of earlier chunks are staged already. */
    @Requires(Right.JOB_START)
    public Figures stage(long runId, FeedFile file, RowRules rules, List<FeedRow> rows) {
        List<FeedRow> wellFormed = new ArrayList<>(rows.size());
        List<Judged> rejected = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (FeedRow row : rows) {
            sum = sum.add(row.declaredAmount(file));
            Optional<RejectionReason> reason = rules.judge(row);
            reason.ifPresentOrElse(why -> rejected.add(new Judged(row, why)), () -> wellFormed.add(row));
        }
        List<FeedRow> accepted = judgeAgainstStaged(runId, file, wellFormed, rejected);
        sql.batch(StagedTable.of(file).insert(), accepted.stream().map(row -> StagedTable.of(file).values(runId, row)).toList());
        reject(runId, file, rejected);
        sql.update("UPDATE erp_feed_file SET found_sum = found_sum + ?, accepted_rows = accepted_rows + ?, rejected_rows = rejected_rows + ?"
            + " WHERE run_id = ? AND file = ?", sum, accepted.size(), rejected.size(), runId, file.fileName());
        return new Figures(rows.size(), rejected.size());
    }

    private List<FeedRow> judgeAgainstStaged(long runId, FeedFile file, List<FeedRow> rows, List<Judged> rejected) {
        boolean refers = file != FeedFile.CONTRACTS;
        Set<String> contracts = refers
            ? staged(runId, StagedTable.of(FeedFile.CONTRACTS), rows.stream().map(FeedStaging::contract).distinct().toList()) : Set.of();
        Set<String> keys = staged(runId, StagedTable.of(file), rows.stream().map(FeedRow::key).distinct().toList());
        List<FeedRow> accepted = new ArrayList<>(rows.size());
        for (FeedRow row : rows) {
            if (refers && !contracts.contains(contract(row))) {
                rejected.add(new Judged(row, RejectionReason.UNKNOWN_CONTRACT));
            } else if (!keys.add(row.key())) {
                rejected.add(new Judged(row, RejectionReason.DUPLICATE_KEY));
            } else {
                accepted.add(row);
            }
        }
        return accepted;
    }

    private static String contract(FeedRow row) {
        return row.fields().get(1);
    }

    /** Which of these keys this run has staged. In slices, because the database treats longer lists of values as tables. */
    private Set<String> staged(long runId, StagedTable table, List<String> keys) {
        Set<String> found = new HashSet<>();
        for (int from = 0; from < keys.size(); from += SLICE) {
            List<String> slice = keys.subList(from, Math.min(keys.size(), from + SLICE));
            found.addAll(sql.list(table.selectKeys(slice.size()), row -> row.getString(1), values(runId, slice)));
        }
        return found;
    }

    private static Object[] values(long runId, Collection<String> keys) {
        List<Object> values = new ArrayList<>(keys.size() + 1);
        values.add(runId);
        values.addAll(keys);
        return values.toArray();
    }

    private void reject(long runId, FeedFile file, List<Judged> rejected) {
        sql.batch("INSERT INTO erp_rejection (run_id, file, line_number, row_key, reason, raw_line) VALUES (?, ?, ?, ?, ?, ?)",
            rejected.stream().map(judged -> new Object[] {runId, file.fileName(), judged.row().line(), judged.row().key(),
                judged.reason().name(), judged.row().raw()}).toList());
    }

    /** Deletes a part of what the run staged. Answers whether there may be more. */
    @Requires(Right.JOB_START)
    public boolean purge(long runId, FeedFile file) {
        return purge("=", runId, file);
    }

    /** Deletes a part of what other runs left behind; what this one staged stays, whatever is repeated of it. */
    @Requires(Right.JOB_START)
    public boolean purgeOthers(long runId, FeedFile file) {
        return purge("<>", runId, file);
    }

    private boolean purge(String whose, long runId, FeedFile file) {
        return sql.update("DELETE FROM " + StagedTable.of(file).name() + " WHERE run_id " + whose + " ? LIMIT " + PURGE, runId) == PURGE;
    }
}

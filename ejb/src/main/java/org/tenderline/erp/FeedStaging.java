package org.tenderline.erp;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.shared.Sql;

/**
 * Judges the rows of one file, chunk by chunk, and lays the accepted ones beside the mirror. A chunk's rows, rejections and figures are
 * written in the caller's transaction, together with the batch's checkpoint.
 */
@Stateless
public class FeedStaging {

    private static final int PURGE = 100;

    @Inject
    private Sql sql;

    /** What became of one chunk. */
    public record Figures(int read, int rejected) {
    }

    private record Judged(FeedRow row, RejectionReason reason) {
    }

    /**
     * What a file's next rows are judged against.
     *
     * @param contracts the accepted contracts; null while they are being read themselves
     * @param own the accepted rows of the file, to which each chunk adds its own
     */
    public record Known(KeySet contracts, KeySet own) {
    }

    /** What was accepted so far, for the first chunk of a step, be it the file's first or where an interrupted run goes on. */
    @Requires(Right.JOB_START)
    public Known known(long runId, FeedFile file) {
        return new Known(file == FeedFile.CONTRACTS ? null : keys(runId, FeedFile.CONTRACTS), keys(runId, file));
    }

    /** The keys of what the run has staged of a file. */
    @Requires(Right.JOB_START)
    public KeySet keys(long runId, FeedFile file) {
        KeySet keys = new KeySet();
        forEachChunk(runId, file, packed -> PackedRows.keys(packed).forEach(keys::add));
        return keys;
    }

    /** Hands out what the run has staged of a file, chunk by chunk: the fields of each row. */
    @Requires(Right.JOB_START)
    public void read(long runId, FeedFile file, Consumer<List<List<String>>> reader) {
        forEachChunk(runId, file, packed -> reader.accept(PackedRows.unpack(packed, file.columns().size())));
    }

    private void forEachChunk(long runId, FeedFile file, Consumer<byte[]> reader) {
        for (int line : sql.list("SELECT first_line FROM erp_staged_chunk WHERE run_id = ? AND file = ? ORDER BY first_line",
                row -> row.getInt(1), runId, file.fileName())) {
            reader.accept(sql.list("SELECT packed FROM erp_staged_chunk WHERE run_id = ? AND file = ? AND first_line = ?",
                row -> row.getBytes(1), runId, file.fileName(), line).get(0));
        }
    }

    /** Takes rows of one file in the file's order. A chunk that is rolled back leaves its keys behind in what is known: begin with a new one. */
    @Requires(Right.JOB_START)
    public Figures stage(long runId, FeedFile file, RowRules rules, Known known, List<FeedRow> rows) {
        List<List<String>> accepted = new ArrayList<>(rows.size());
        List<Judged> rejected = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (FeedRow row : rows) {
            sum = sum.add(row.declaredAmount(file));
            Optional<RejectionReason> reason = rules.judge(row).or(() -> judge(row, known));
            reason.ifPresentOrElse(why -> rejected.add(new Judged(row, why)), () -> accepted.add(row.fields()));
        }
        if (!accepted.isEmpty()) {
            sql.update("INSERT INTO erp_staged_chunk (run_id, file, first_line, row_count, packed) VALUES (?, ?, ?, ?, ?)", runId,
                file.fileName(), rows.get(0).line(), accepted.size(), PackedRows.pack(accepted));
        }
        reject(runId, file, rejected);
        sql.update("UPDATE erp_feed_file SET found_sum = found_sum + ?, accepted_rows = accepted_rows + ?, rejected_rows = rejected_rows + ?"
            + " WHERE run_id = ? AND file = ?", sum, accepted.size(), rejected.size(), runId, file.fileName());
        return new Figures(rows.size(), rejected.size());
    }

    private static Optional<RejectionReason> judge(FeedRow row, Known known) {
        if (known.contracts() != null && !known.contracts().contains(row.fields().get(1))) {
            return Optional.of(RejectionReason.UNKNOWN_CONTRACT);
        }
        return known.own().add(row.key()) ? Optional.empty() : Optional.of(RejectionReason.DUPLICATE_KEY);
    }

    private void reject(long runId, FeedFile file, List<Judged> rejected) {
        sql.batch("INSERT INTO erp_rejection (run_id, file, line_number, row_key, reason, raw_line) VALUES (?, ?, ?, ?, ?, ?)",
            rejected.stream().map(judged -> new Object[] {runId, file.fileName(), judged.row().line(), judged.row().key(),
                judged.reason().name(), judged.row().raw()}).toList());
    }

    /** Deletes a part of what the run staged. Answers whether there may be more. */
    @Requires(Right.JOB_START)
    public boolean purge(long runId) {
        return purge("=", runId);
    }

    /** Deletes a part of what other runs left behind; what this one staged stays, whatever is repeated of it. */
    @Requires(Right.JOB_START)
    public boolean purgeOthers(long runId) {
        return purge("<>", runId);
    }

    private boolean purge(String whose, long runId) {
        return sql.update("DELETE FROM erp_staged_chunk WHERE run_id " + whose + " ? LIMIT " + PURGE, runId) == PURGE;
    }
}

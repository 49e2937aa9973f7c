package org.tenderline.erp;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The table one file is staged in and the one it is mirrored in; their columns are the file's. */
record StagedTable(FeedFile file) {

    static StagedTable of(FeedFile file) {
        return new StagedTable(file);
    }

    private String word() {
        String plural = file.name().toLowerCase(Locale.ROOT);
        return plural.substring(0, plural.length() - 1);
    }

    String name() {
        return "erp_staged_" + word();
    }

    String mirror() {
        return "erp_" + word();
    }

    String key() {
        return file.column(0);
    }

    String insert() {
        String columns = String.join(", ", file.columns());
        String marks = file.columns().stream().map(column -> "?").collect(Collectors.joining(", "));
        return "INSERT INTO " + name() + " (run_id, " + columns + ") VALUES (?, " + marks + ")";
    }

    String selectKeys(int count) {
        return "SELECT " + key() + " FROM " + name() + " WHERE run_id = ? AND " + key() + " IN (" + "?, ".repeat(count - 1) + "?)";
    }

    /** The last key of the slice that begins after a key: run, key, size less one. */
    String lastKeyOfSlice() {
        return "SELECT " + key() + " FROM " + name() + " WHERE run_id = ? AND " + key() + " > ? ORDER BY " + key() + " LIMIT 1 OFFSET ?";
    }

    /** Merges a slice of what the run staged; a row that was gone is back. */
    String upsert(KeySlice slice) {
        String columns = String.join(", ", file.columns());
        String changes = file.columns().stream().skip(1).map(column -> column + " = VALUES(" + column + ")").collect(Collectors.joining(", "));
        return "INSERT INTO " + mirror() + " (" + columns + ", gone_on) SELECT " + columns + ", NULL FROM " + name()
            + " WHERE run_id = ?" + slice.condition(key()) + " ON DUPLICATE KEY UPDATE " + changes + ", gone_on = NULL";
    }

    /** Marks what is in the mirror's slice but was not staged: run, business date. */
    String markGone(KeySlice slice) {
        return "UPDATE " + mirror() + " m LEFT JOIN " + name() + " s ON s.run_id = ? AND s." + key() + " = m." + key()
            + " SET m.gone_on = ? WHERE m.gone_on IS NULL AND s.run_id IS NULL" + slice.condition("m." + key());
    }

    String countGone() {
        return "SELECT COUNT(*) FROM " + mirror() + " m LEFT JOIN " + name() + " s ON s.run_id = ? AND s." + key() + " = m." + key()
            + " WHERE m.gone_on IS NULL AND s.run_id IS NULL";
    }

    /** A row that was judged as good, in the order of {@link #insert()}. */
    Object[] values(long runId, FeedRow row) {
        List<Object> values = new ArrayList<>(file.columns().size() + 1);
        values.add(runId);
        for (int i = 0; i < file.columns().size(); i++) {
            values.add(value(i, row.fields().get(i)));
        }
        return values.toArray();
    }

    private Object value(int index, String text) {
        if (index == file.amountIndex()) {
            return new BigDecimal(text);
        }
        if (file.column(index).equals("updated_at")) {
            return RowRules.timestamp(text).orElse(null);
        }
        return file.mayBeEmpty(index) && text.isEmpty() ? null : text;
    }
}

package org.tenderline.erp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The table one file is mirrored in; its columns are the file's. */
record MirrorTable(FeedFile file) {

    static MirrorTable of(FeedFile file) {
        return new MirrorTable(file);
    }

    String name() {
        String plural = file.name().toLowerCase(Locale.ROOT);
        return "erp_" + plural.substring(0, plural.length() - 1);
    }

    private String key() {
        return file.column(0);
    }

    /** Takes so many rows at once, each with {@link #values}; a row that was gone is back. */
    String upsert(int rows) {
        String row = "(" + "?, ".repeat(file.columns().size()) + "NULL)";
        String changes = file.columns().stream().skip(1).map(column -> column + " = VALUES(" + column + ")").collect(Collectors.joining(", "));
        return "INSERT INTO " + name() + " (" + String.join(", ", file.columns()) + ", gone_on) VALUES " + row + (", " + row).repeat(rows - 1)
            + " ON DUPLICATE KEY UPDATE " + changes + ", gone_on = NULL";
    }

    /** How many rows count. */
    String count() {
        return "SELECT COUNT(*) FROM " + name() + " WHERE gone_on IS NULL";
    }

    /** The next keys of rows that count: after this key, so many. */
    String nextKeys() {
        return "SELECT " + key() + " FROM " + name() + " WHERE gone_on IS NULL AND " + key() + " > ? ORDER BY " + key() + " LIMIT ?";
    }

    /** Business date, then the keys. */
    String markGone(int keys) {
        return "UPDATE " + name() + " SET gone_on = ? WHERE " + key() + " IN (" + "?, ".repeat(keys - 1) + "?)";
    }

    /** The fields of a row that was judged as good. */
    List<Object> values(List<String> fields) {
        List<Object> values = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            values.add(value(i, fields.get(i)));
        }
        return values;
    }

    private Object value(int index, String text) {
        if (file.column(index).equals("updated_at")) {
            return RowRules.timestamp(text).orElse(null);
        }
        return file.mayBeEmpty(index) && text.isEmpty() ? null : text;
    }
}

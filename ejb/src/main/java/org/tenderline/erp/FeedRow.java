package org.tenderline.erp;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One data row as it stood in the file.
 *
 * @param line the header is line 1, the first row line 2; a quoted line end does not count
 * @param cut whether the row was too long to be kept whole
 */
public record FeedRow(int line, String raw, boolean cut, List<String> fields) {

    static FeedRow of(int line, String raw, boolean cut) {
        return new FeedRow(line, raw, cut, split(raw));
    }

    public String key() {
        return fields.get(0);
    }

    /** What the row adds to the manifest's sum: its amount, be the row good or bad, if it parses as a decimal. */
    BigDecimal declaredAmount(FeedFile file) {
        int index = file.amountIndex();
        return fields.size() > index ? RowRules.amount(fields.get(index)).orElse(BigDecimal.ZERO) : BigDecimal.ZERO;
    }

    /** The same states as {@link FeedRecords}: what follows a closing quote is taken as it stands. */
    static List<String> split(String raw) {
        List<String> fields = new ArrayList<>(10);
        if (raw.indexOf('"') < 0) {
            int start = 0;
            for (int comma = raw.indexOf(','); comma >= 0; comma = raw.indexOf(',', start)) {
                fields.add(raw.substring(start, comma));
                start = comma + 1;
            }
            fields.add(raw.substring(start));
            return fields;
        }
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        boolean start = true;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (quoted && c == '"' && i + 1 < raw.length() && raw.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (quoted && c == '"') {
                quoted = false;
            } else if (quoted || c != ',' && !(c == '"' && start)) {
                field.append(c);
                start = false;
            } else if (c == ',') {
                fields.add(field.toString());
                field.setLength(0);
                start = true;
            } else {
                quoted = true;
                start = false;
            }
        }
        fields.add(field.toString());
        return fields;
    }
}

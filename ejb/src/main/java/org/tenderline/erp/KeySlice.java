package org.tenderline.erp;

import java.util.ArrayList;
import java.util.List;

/**
 * A range of keys, so that no statement of a large merge runs into the statement timeout.
 *
 * @param after the key before the first one; empty for the start
 * @param until the last key; null for the end of all
 */
record KeySlice(String after, String until) {

    String condition(String key) {
        return " AND " + key + " > ?" + (until == null ? "" : " AND " + key + " <= ?");
    }

    /** These values, then the slice's own. */
    Object[] values(Object... first) {
        List<Object> values = new ArrayList<>(List.of(first));
        values.add(after);
        if (until != null) {
            values.add(until);
        }
        return values.toArray();
    }
}

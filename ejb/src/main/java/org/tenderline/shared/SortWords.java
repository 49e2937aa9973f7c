package org.tenderline.shared;

import java.util.Map;

/**
 * The words by which a list may be sorted. Nothing else from a request reaches an ORDER BY.
 *
 * @param ownOrder the list's own order, complete (it ends in something unique)
 * @param words    sort word → expression
 */
public record SortWords(String ownOrder, Map<String, String> words) {

    /** The ORDER BY for a word, {@code -} before it for descending; an unknown word is refused (400 {@code sort}). */
    public String of(String sort) {
        if (sort == null || sort.isBlank()) {
            return ownOrder;
        }
        boolean descending = sort.startsWith("-");
        String expression = words.get(descending ? sort.substring(1) : sort);
        new Violations().check(expression != null, "sort", "UNKNOWN_VALUE", sort).throwIfAny();
        return expression + (descending ? " desc, " : ", ") + ownOrder;
    }
}

package org.tenderline.security.scope;

import java.util.ArrayList;
import java.util.List;

/** One search box over several columns: a row is found when any of them contains its text. */
public final class TextSearch {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** Adds columns to look into; nothing is added for a blank text. */
    public TextSearch in(String text, String... expressions) {
        if (text != null && !text.isBlank()) {
            for (String expression : expressions) {
                conditions.add(expression + " like ? escape '!'");
                values.add(Selection.like(text));
            }
        }
        return this;
    }

    /** Narrows the selection; without any text it stays as it is. */
    public <T> Selection<T> narrow(Selection<T> selection) {
        return conditions.isEmpty() ? selection : selection.where(String.join(" or ", conditions), values.toArray());
    }
}

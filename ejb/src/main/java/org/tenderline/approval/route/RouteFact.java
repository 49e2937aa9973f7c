package org.tenderline.approval.route;

import java.io.Serializable;
import java.util.List;

/**
 * Something a row may ask of a document.
 *
 * @param name   as in {@link org.tenderline.approval.Subject#facts()}
 * @param words  key of its label; a value's word has the key {@code <words>.<VALUE>}
 * @param values all that it can be; every subject has one of them
 */
public record RouteFact(String name, String words, List<String> values) implements Serializable {

    public static RouteFact of(String name, String words, Enum<?>[] values) {
        return new RouteFact(name, words, List.of(values).stream().map(Enum::name).toList());
    }
}

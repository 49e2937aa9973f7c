package org.tenderline.shared;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * One refused field.
 *
 * @param field     name of the field as in the REST contract, nested ones with dots ({@code initiation.purpose})
 * @param code      stable code; its text is {@code violation.<code>} in the bundles
 * @param arguments values for the text's placeholders
 */
public record Violation(String field, String code, List<Serializable> arguments) implements Serializable {

    public static Violation of(String field, String code, Serializable... arguments) {
        return new Violation(field, code, Arrays.asList(arguments));
    }
}

package org.tenderline.reporting;

import java.util.Arrays;
import org.tenderline.shared.Violations;

/** What the working time of decisions may be grouped by (E6). */
public enum BottleneckDimension {
    NODE("node", "node.role"),
    KIND("kind", "approval.kind"),
    SUBSIDIARY("subsidiary", "COALESCE(unit.code, '')");

    private final String word;
    private final String key;

    BottleneckDimension(String word, String key) {
        this.word = word;
        this.key = key;
    }

    /** The dimension by its word in the contract; 400 for another one. */
    public static BottleneckDimension of(String word) {
        new Violations().required("groupBy", word)
                .check(Arrays.stream(values()).anyMatch(dimension -> dimension.word.equals(word)), "groupBy", "BAD_VALUE").throwIfAny();
        return Arrays.stream(values()).filter(dimension -> dimension.word.equals(word)).findFirst().orElseThrow();
    }

    public String word() {
        return word;
    }

    /** The key of a group, in SQL. */
    String key() {
        return key;
    }
}

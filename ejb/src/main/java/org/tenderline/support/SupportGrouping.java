package org.tenderline.support;

import java.util.Arrays;
import org.tenderline.shared.Violations;

/** By what turn-round is grouped. */
public enum SupportGrouping {
    SUBSIDIARY("subsidiary", "subsidiary.code", "subsidiary.name", "subsidiary.name", "subsidiary.sort_order", "NULL"),
    BLOCKER("blocker", "blocker.code", "blocker.name", "blocker.name_en", "blocker.sort_order", "NULL"),
    /** Who gave the first answer, and for whom; of answered requests only. */
    ANSWERER("answeredBy", "CONCAT(person.username, COALESCE(CONCAT('" + SupportFilter.FOR + "', absent.username), ''))", "person.name", "person.name",
            "person.name", "MAX(absent.name)");

    private final String word;
    private final String key;
    private final String name;
    private final String nameEnglish;
    private final String order;
    private final String absent;

    SupportGrouping(String word, String key, String name, String nameEnglish, String order, String absent) {
        this.word = word;
        this.key = key;
        this.name = name;
        this.nameEnglish = nameEnglish;
        this.order = order;
        this.absent = absent;
    }

    /** The grouping by its word, which is also the filter that drills down; 400 for another one. */
    public static SupportGrouping of(String word) {
        new Violations().required("groupBy", word)
                .check(Arrays.stream(values()).anyMatch(grouping -> grouping.word.equals(word)), "groupBy", "BAD_VALUE").throwIfAny();
        return Arrays.stream(values()).filter(grouping -> grouping.word.equals(word)).findFirst().orElseThrow();
    }

    public String word() {
        return word;
    }

    /** Key, names and place of a group, in SQL. */
    String columns() {
        return key + ", " + name + ", " + nameEnglish + ", " + order;
    }

    /** For whom, in SQL. */
    String absent() {
        return absent;
    }

    String key() {
        return key;
    }
}

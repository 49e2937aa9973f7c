package org.tenderline.customer;

import org.tenderline.shared.Violations;

/** What a person fills in about a customer organization; blanks are nothing. */
public record CustomerDraft(String name, String shortName, String group, String region) {

    public CustomerDraft {
        name = stripped(name);
        shortName = stripped(shortName);
        group = stripped(group);
        region = stripped(region);
    }

    Violations violations() {
        return new Violations().line("name", name, 200).maximumLength("shortName", shortName, 100).oneLine("shortName", shortName);
    }

    static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

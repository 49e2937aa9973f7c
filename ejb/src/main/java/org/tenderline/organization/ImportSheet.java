package org.tenderline.organization;

import java.util.List;

/** The sheets of an import of the org chart, in the order they are carried out, with their columns; those that must be filled in for a new record first. */
public enum ImportSheet {
    UNIT("parent", "kind", "name", "code", "closed"),
    PERSON("username", "name", "unit", "email", "phone", "account"),
    POSITION("username", "role", "unit", "validFrom", "validUntil");

    private final List<String> columns;

    ImportSheet(String... columns) {
        this.columns = List.of(columns);
    }

    public List<String> columns() {
        return columns;
    }
}

package org.tenderline.shared;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/** A setting of a room, kept as data: every room has a table of them, whose rows a migration makes. */
@MappedSuperclass
public abstract class Setting extends BusinessEntity {

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "value")
    private String value;

    public void change(String other) {
        value = other;
    }

    public String getName() {
        return name;
    }

    public String getValue() {
        return value;
    }
}

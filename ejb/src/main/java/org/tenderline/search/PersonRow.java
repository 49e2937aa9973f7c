package org.tenderline.search;

/** A person as read, before the roles are known. */
public record PersonRow(Long id, String username, String name, String unit) {
}

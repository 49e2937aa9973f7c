package org.tenderline.search;

import org.tenderline.security.Role;

/** One role that a person holds today. */
public record HeldRole(Long personId, Role role) {
}

package org.tenderline.search;

import java.util.Set;
import org.tenderline.security.Role;

/** A colleague with the unit and the roles held today. */
public record PersonHit(Long id, String name, String unit, Set<Role> roles) {
}

package org.tenderline.reporting;

import org.tenderline.security.Role;
import org.tenderline.shared.Period;

/**
 * Which decisions are looked at; null is any.
 *
 * @param role       the node's role
 * @param subsidiary its code; empty for documents of headquarters
 * @param finished   when they were made
 */
public record BottleneckFilter(Role role, String kind, String subsidiary, Period finished) {
}

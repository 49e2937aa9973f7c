package org.tenderline.approval;

import java.util.List;
import org.tenderline.security.Role;

/**
 * The route a subject would take (E2).
 *
 * @param routeVersion the version in force
 * @param row          the row that chose the nodes
 */
public record RoutePreview(int routeVersion, RouteRow row, List<Node> nodes) {

    /**
     * A predicted node.
     *
     * @param otherRole the second role of mode EITHER, else null
     * @param people    names of those who would decide today; empty when nobody could
     */
    public record Node(Role role, Role otherRole, NodeScope scope, NodeMode mode, List<String> people) {
    }
}

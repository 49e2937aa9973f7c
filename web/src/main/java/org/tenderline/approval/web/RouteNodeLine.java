package org.tenderline.approval.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tenderline.approval.NodeMode;
import org.tenderline.approval.NodeScope;
import org.tenderline.approval.route.RouteForm;
import org.tenderline.security.Role;

/** A station of a row while it is being drawn. */
public class RouteNodeLine implements Serializable {

    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    private Role role = Role.MARKETING_DIRECTOR;
    private Role otherRole;
    private NodeScope scope = NodeScope.OWN_SUBSIDIARY;
    private NodeMode mode = NodeMode.ANY;
    private BigDecimal limitHours = BigDecimal.valueOf(18);

    static RouteNodeLine of(RouteForm.Node node) {
        RouteNodeLine line = new RouteNodeLine();
        line.role = node.role();
        line.otherRole = node.otherRole();
        line.scope = node.scope();
        line.mode = node.mode();
        line.limitHours = BigDecimal.valueOf(node.limitMinutes()).divide(HOUR, 2, RoundingMode.HALF_UP).stripTrailingZeros();
        return line;
    }

    RouteForm.Node form() {
        Integer minutes = limitHours == null ? null : limitHours.multiply(HOUR).setScale(0, RoundingMode.HALF_UP).intValue();
        return new RouteForm.Node(role, mode == NodeMode.EITHER ? otherRole : null, scope, mode, minutes);
    }

    /** The scope in which the chosen role has its posts. */
    public void adaptScope() {
        if (role != null && role.ofSubsidiary() == (scope == NodeScope.HEADQUARTERS)) {
            scope = role.ofSubsidiary() ? NodeScope.OWN_SUBSIDIARY : NodeScope.HEADQUARTERS;
        }
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public Role getOtherRole() {
        return otherRole;
    }

    public void setOtherRole(Role otherRole) {
        this.otherRole = otherRole;
    }

    public NodeScope getScope() {
        return scope;
    }

    public void setScope(NodeScope scope) {
        this.scope = scope;
    }

    public NodeMode getMode() {
        return mode;
    }

    public void setMode(NodeMode mode) {
        this.mode = mode;
    }

    /** Working hours before a task is overdue. */
    public BigDecimal getLimitHours() {
        return limitHours;
    }

    public void setLimitHours(BigDecimal limitHours) {
        this.limitHours = limitHours;
    }
}

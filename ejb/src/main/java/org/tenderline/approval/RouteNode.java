package org.tenderline.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.tenderline.security.Role;
import org.tenderline.shared.BusinessEntity;

/** A station of a route: who decides there, as a role, and how many of its holders. */
@Entity
@Table(name = "approval_route_node")
public class RouteNode extends BusinessEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "row_id")
    private RouteRow row;

    @Column(name = "position")
    private int position;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    @Enumerated(EnumType.STRING)
    @Column(name = "other_role")
    private Role otherRole;

    @Enumerated(EnumType.STRING)
    @Column(name = "scope")
    private NodeScope scope;

    @Enumerated(EnumType.STRING)
    @Column(name = "mode")
    private NodeMode mode;

    @Column(name = "limit_minutes")
    private int limitMinutes;

    protected RouteNode() {
    }

    /**
     * @param otherRole    the second role of mode EITHER, else null
     * @param limitMinutes working time after which a task counts as overdue (E5)
     */
    public RouteNode(RouteRow row, int position, Role role, Role otherRole, NodeScope scope, NodeMode mode, int limitMinutes) {
        this.row = row;
        this.position = position;
        this.role = role;
        this.otherRole = otherRole;
        this.scope = scope;
        this.mode = mode;
        this.limitMinutes = limitMinutes;
        row.add(this);
    }

    public int getPosition() {
        return position;
    }

    public Role getRole() {
        return role;
    }

    /** The second role of mode EITHER, else null. */
    public Role getOtherRole() {
        return otherRole;
    }

    public NodeScope getScope() {
        return scope;
    }

    public NodeMode getMode() {
        return mode;
    }

    public int getLimitMinutes() {
        return limitMinutes;
    }
}

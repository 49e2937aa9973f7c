package org.tenderline.approval.route;

/** What can speak against a decision table. */
public enum RouteFlaw {
    /** Its upper bound is not above its lower one, so the row fits nothing. */
    ROUTE_EMPTY_BAND,
    /** Some subject fits no row. */
    ROUTE_GAP,
    /** Some subject fits two rows equally well. */
    ROUTE_OVERLAP,
    /** More precise rows fit whatever this one fits. */
    ROUTE_UNREACHABLE,
    /** The documents name a person, but the row has no node for that person. */
    ROUTE_NO_ADDRESSEE,
    /** Nobody has ever held the node's post in a subsidiary, nor will. */
    ROUTE_NODE_UNFILLABLE,
    /** The node's post has no holder today, but has had one or will have one. */
    ROUTE_NODE_VACANT;

    /** Whether a person may confirm it instead of mending it. */
    public boolean confirmable() {
        return this == ROUTE_NODE_VACANT;
    }
}

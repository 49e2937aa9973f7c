package org.tenderline.project;

import java.util.EnumSet;
import java.util.Set;

/** Where a project stands on its road (B3). It follows from what happened; nobody sets it. */
public enum ProjectState {
    INITIATION_REVIEW, TRACKING, WON, LOST, ABANDONED, CLOSED;

    /** The states under 项目跟踪. */
    public static final Set<ProjectState> OPEN = EnumSet.of(INITIATION_REVIEW, TRACKING);
    /** The states an outcome leads to. */
    public static final Set<ProjectState> OUTCOMES = EnumSet.of(WON, LOST, ABANDONED);

    public boolean open() {
        return OPEN.contains(this);
    }

    /** Whether a project may go from this state to the other. */
    public boolean mayBecome(ProjectState next) {
        return switch (this) {
            case INITIATION_REVIEW -> next == TRACKING || next == CLOSED;
            case TRACKING -> next == INITIATION_REVIEW || next == CLOSED || OUTCOMES.contains(next);
            case WON, LOST, ABANDONED, CLOSED -> false;
        };
    }
}

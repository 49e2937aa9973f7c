package org.tenderline.organization;

/** Levels of the org chart, from the top (A1). */
public enum UnitKind {
    GROUP, HEADQUARTERS, SUBSIDIARY, DEPARTMENT, REGION;

    /** Whether a unit of this kind may stand directly below one of the other: group – headquarters and subsidiaries – departments – regions. */
    public boolean fitsBelow(UnitKind parent) {
        return switch (this) {
            case GROUP -> false;
            case HEADQUARTERS, SUBSIDIARY -> parent == GROUP;
            case DEPARTMENT -> parent == HEADQUARTERS || parent == SUBSIDIARY || parent == DEPARTMENT;
            case REGION -> parent == DEPARTMENT;
        };
    }
}

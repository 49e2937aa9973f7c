package org.tenderline.organization;

/** Levels of the org chart, from the top (A1). */
public enum UnitKind {
    GROUP, HEADQUARTERS, SUBSIDIARY, DEPARTMENT, REGION
}

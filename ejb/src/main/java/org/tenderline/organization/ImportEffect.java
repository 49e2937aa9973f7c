package org.tenderline.organization;

/** What a line of an import does, or would do. */
public enum ImportEffect { CREATED, CHANGED, ENDED, UNCHANGED, REFUSED }

package org.tenderline.project;

/** 供货 or 建安. */
public enum ProjectKind {
    SUPPLY, CONSTRUCTION
}

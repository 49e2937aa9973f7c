package org.tenderline.approval;

/** How many of a node's people must approve (E1). */
public enum NodeMode {
    /** Any one holder of the role. */
    ANY,
    /** All holders of the role. */
    ALL,
    /** Any one holder of either of two roles. */
    EITHER,
    /** All holders of the role, one after another. */
    SEQUENCE;

    /** Whether one approval is enough. */
    boolean oneIsEnough() {
        return this == ANY || this == EITHER;
    }
}

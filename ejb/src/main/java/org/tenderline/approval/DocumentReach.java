package org.tenderline.approval;

/**
 * Whether the caller reaches a document by data scope (A2). The document's room answers, since approval does not know documents;
 * each room that submits has one bean of this type.
 */
public interface DocumentReach {

    /** Whether this room owns documents of that kind. */
    boolean covers(String kind);

    /** Whether the current caller may see the document. */
    boolean reaches(String kind, String number);
}

package org.tenderline.security.scope;

/** "A task opens the document it is about" (A2); the approval room answers. */
public interface DocumentGrant {

    /** Whether the person holds or held a task about the document, or about a part of it: its number, a hyphen and more. */
    boolean opens(String documentKind, String documentNumber, Long personId);
}

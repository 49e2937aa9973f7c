package org.tenderline.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tenderline.security.scope.DocumentGrant;

/** A task opens the document it is about, while it is open and afterwards (A2). */
@ApplicationScoped
public class TaskGrant implements DocumentGrant {

    @Inject
    private Involvement involvement;

    @Override
    public boolean opens(String documentKind, String documentNumber, Long personId) {
        return involvement.inDocument(documentKind, documentNumber, personId);
    }
}

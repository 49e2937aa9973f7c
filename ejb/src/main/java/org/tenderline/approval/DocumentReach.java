package org.tenderline.approval;

import java.util.Map;
import org.tenderline.security.scope.Matter;

/**
 * Whether the caller reaches a document by data scope (A2). The document's room answers, since approval does not know documents;
 * each room that submits has one bean of this type.
 */
public interface DocumentReach {

    /** The kinds of documents this room owns, each with the matter in which it is reached. */
    Map<String, Matter> matters();

    /** Whether this room owns documents of that kind. */
    default boolean covers(String kind) {
        return matters().containsKey(kind);
    }

    /** Whether the current caller may see the document. */
    boolean reaches(String kind, String number);
}

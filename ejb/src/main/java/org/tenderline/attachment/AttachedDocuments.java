package org.tenderline.attachment;

import java.util.Optional;

/**
 * A room's documents, as far as their attachments go. Each room whose documents carry attachments has one bean of this type; this room
 * does not know documents.
 */
public interface AttachedDocuments {

    /** The word under which the documents' change history stands ({@code project}). */
    String kind();

    /** The document with that number, empty when the current caller may not read it or it does not exist. */
    Optional<AttachedDocument> find(String number);
}

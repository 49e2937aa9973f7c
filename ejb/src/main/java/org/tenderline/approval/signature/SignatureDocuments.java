package org.tenderline.approval.signature;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.tenderline.attachment.AttachedDocument;
import org.tenderline.attachment.AttachedDocuments;
import org.tenderline.security.Caller;

/** A person's picture is their own, to read and to change; on a decision it is shown by the approval. */
@ApplicationScoped
public class SignatureDocuments implements AttachedDocuments {

    static final String KIND = "signature";

    @Override
    public String kind() {
        return KIND;
    }

    /** @param number the person's id */
    @Override
    public Optional<AttachedDocument> find(String number) {
        Long person = Caller.current().personId();
        return person != null && person.toString().equals(number) ? Optional.of(new AttachedDocument(person, true)) : Optional.empty();
    }
}

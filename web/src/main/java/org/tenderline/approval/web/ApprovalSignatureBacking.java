package org.tenderline.approval.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.approval.signature.Signatures;
import org.tenderline.shared.Violations;
import org.tenderline.shared.web.Feedback;
import org.tenderline.shared.web.WhileDrawn;

/** {@code /approval/signature}: the person's own signature picture. */
@Named
@ViewScoped
public class ApprovalSignatureBacking implements Serializable {

    private static final String AGAIN = "/approval/signature?faces-redirect=true";

    @Inject
    private transient Signatures signatures;

    private transient Part file;

    public String save() {
        new Violations().required("file", file).throwIfAny();
        try (InputStream content = file.getInputStream()) {
            signatures.replace(file.getSubmittedFileName(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Feedback.done("approval_signature.saved");
        return AGAIN;
    }

    public String remove() {
        signatures.remove();
        Feedback.done("approval_signature.removed");
        return AGAIN;
    }

    public boolean isPresent() {
        return WhileDrawn.once("approval.signature", () -> signatures.mine().isPresent());
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}

package org.tenderline.attachment.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.attachment.AttachmentParameters;
import org.tenderline.attachment.AttachmentService;
import org.tenderline.security.Caller;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.i18n.Texts;
import org.tenderline.shared.web.Feedback;
import org.tenderline.shared.web.WhileDrawn;

/**
 * The files of the page's document. On a form files wait until the form is saved, whatever happens in between; on the page of a
 * document they are added at once.
 */
@Named
@ViewScoped
public class AttachmentBacking implements Serializable {

    @Inject
    private transient AttachmentService attachments;

    @Inject
    private transient AttachmentParameters parameters;

    private String kind;
    private String number;
    private boolean form;
    private final List<AttachmentItem> uploads = new ArrayList<>();
    private List<String> refusals = List.of();
    private transient List<Part> parts;

    /** For {@code f:viewAction} on the page of a document. */
    public void show(String documentKind, String documentNumber) {
        kind = documentKind;
        number = documentNumber;
    }

    /** For {@code f:viewAction} on the form of a document, whose number is null before it is first saved. */
    public void edit(String documentKind, String documentNumber) {
        show(documentKind, documentNumber);
        form = true;
    }

    public List<AttachmentItem> getItems() {
        return WhileDrawn.once("attachment.items." + kind + "." + number, () -> Stream.concat(saved(), uploads.stream()).toList());
    }

    private Stream<AttachmentItem> saved() {
        return number == null ? Stream.empty() : attachments.list(kind, number).stream().map(AttachmentItem::of);
    }

    public boolean isChangeable() {
        return form || WhileDrawn.once("attachment.changeable." + kind + "." + number, () -> attachments.changeable(kind, number));
    }

    /** Takes each file by itself: one that is refused does not cost the others. */
    public void upload() {
        List<String> refused = new ArrayList<>();
        for (Part part : parts == null ? List.<Part>of() : parts) {
            try (InputStream content = part.getInputStream()) {
                take(part.getSubmittedFileName(), content);
            } catch (BusinessException refusal) {
                refused.add(part.getSubmittedFileName() + ": " + sentence(refusal));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        parts = null;
        refusals = refused;
    }

    private void take(String name, InputStream content) {
        if (form) {
            uploads.add(AttachmentItem.of(attachments.receive(name, content)));
        } else {
            attachments.add(kind, number, name, content);
            Feedback.done("attachment.added", name);
        }
    }

    public void remove(AttachmentItem item) {
        if (item.waiting()) {
            attachments.discard(item.key());
            uploads.remove(item);
        } else {
            attachments.remove(item.key());
            Feedback.done("attachment.removed", item.name());
        }
        refusals = List.of();
    }

    private static String sentence(BusinessException refusal) {
        Texts texts = Texts.of(Caller.current().locale());
        return refusal.violations().isEmpty() ? texts.text("error." + refusal.code(), refusal.arguments().toArray())
                : refusal.violations().stream().map(violation -> texts.text("violation." + violation.code(), violation.arguments().toArray()))
                        .collect(Collectors.joining(" "));
    }

    /** The keys of the files that wait for the form, for the service that saves it. */
    public List<String> keys() {
        return uploads.stream().map(AttachmentItem::key).toList();
    }

    /** The same as one text, for the form's hidden field; a restored draft brings its files back by it. */
    public String getUploadKeys() {
        return String.join(" ", keys());
    }

    public void setUploadKeys(String keys) {
        List<String> wanted = keys == null ? List.of() : List.of(keys.split(" "));
        if (!wanted.equals(keys())) {
            uploads.clear();
            attachments.waiting(wanted).forEach(upload -> uploads.add(AttachmentItem.of(upload)));
        }
    }

    /** The endings that are taken, as the browser's file chooser wants them. */
    public String getAccept() {
        return WhileDrawn.once("attachment.accept", () -> parameters.allowedTypes().stream().flatMap(type -> type.extensions().stream())
                .map(ending -> "." + ending).collect(Collectors.joining(",")));
    }

    public String getEndings() {
        return getAccept().replace(".", "").replace(",", ", ");
    }

    public int getMaximumMegabytes() {
        return WhileDrawn.once("attachment.maximumMegabytes", parameters::maximumMegabytes);
    }

    public List<String> getRefusals() {
        return refusals;
    }

    public List<Part> getParts() {
        return parts;
    }

    public void setParts(List<Part> parts) {
        this.parts = parts;
    }
}

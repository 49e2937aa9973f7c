package org.tenderline.shared.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import java.util.function.Supplier;
import org.omnifaces.util.Faces;

/**
 * What a page's expressions ask for again and again while the page is drawn is asked for once: nothing changes meanwhile. Before that, while
 * actions are carried out, everybody asks anew.
 *
 * <pre>{@code return WhileDrawn.once("attachment.items", () -> attachments.list(kind, number));}</pre>
 */
public final class WhileDrawn {

    private WhileDrawn() {
    }

    /** @param name one for each thing of a page */
    public static <T> T once(String name, Supplier<T> source) {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE ? Faces.getRequestAttribute(name, source) : source.get();
    }
}

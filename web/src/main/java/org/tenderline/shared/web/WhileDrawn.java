package org.tenderline.shared.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import java.util.function.Supplier;
import org.omnifaces.util.Faces;

/**
 * What a page's expressions ask for again and again while the page is drawn is asked for once: nothing changes meanwhile. Before that, while
 * actions are carried out, everybody asks anew. Nothing ({@code null}) is not kept.
 *
 * <pre>{@code return WhileDrawn.once("project.cards." + id, () -> customers.cards(id));}</pre>
 */
public final class WhileDrawn {

    private WhileDrawn() {
    }

    /** @param name room and thing, and what it is asked of where that may differ; one for the whole page */
    public static <T> T once(String name, Supplier<T> source) {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE ? Faces.getRequestAttribute(name, source) : source.get();
    }
}

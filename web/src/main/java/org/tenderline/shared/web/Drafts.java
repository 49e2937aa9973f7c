package org.tenderline.shared.web;

import jakarta.faces.context.FacesContext;

/** Tells the browser that what was typed into the sent form is saved, so that it forgets its draft; survives the redirect to the next page. */
public final class Drafts {

    private static final String FLASH = "draftSaved";
    /** The hidden field of {@code t:form} with the draft's key. */
    private static final String FIELD = "draft";

    private Drafts() {
    }

    public static void saved() {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.getFlash().put(FLASH, external.getRequestParameterMap().get(FIELD));
    }
}

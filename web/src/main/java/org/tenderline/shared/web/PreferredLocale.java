package org.tenderline.shared.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** A page speaks the chosen language from its first phase on; templates set it only when the page is drawn, after what its address says was judged. */
public class PreferredLocale extends ViewHandlerWrapper {

    public PreferredLocale(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return Preferences.locale((HttpServletRequest) context.getExternalContext().getRequest());
    }
}

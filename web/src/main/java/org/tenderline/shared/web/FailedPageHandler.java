package org.tenderline.shared.web;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.FacesContext;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;
import org.omnifaces.util.FacesLocal;

/** Shows the error page for what fails after a press of a button, and logs it without the person's address. */
public class FailedPageHandler extends FullAjaxExceptionHandler {

    public FailedPageHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    protected void logException(FacesContext context, Throwable exception, String location, String message, Object... parameters) {
        FailedPages.log(FacesLocal.getServletContext(context), exception, message, parameters);
    }
}

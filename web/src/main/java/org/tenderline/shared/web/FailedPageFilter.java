package org.tenderline.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.filter.FacesExceptionFilter;

/** Shows the error page for what fails while a page is opened, and logs it without the person's address. */
public class FailedPageFilter extends FacesExceptionFilter {

    @Override
    protected void logException(HttpServletRequest request, Throwable exception, String location, String message, Object... parameters) {
        FailedPages.log(getServletContext(), exception, message, parameters);
    }
}

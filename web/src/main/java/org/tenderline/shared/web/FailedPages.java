package org.tenderline.shared.web;

import jakarta.servlet.ServletContext;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;

/**
 * The line that a page's failure leaves in the log. OmniFaces' own begins with the person's address, which is nobody's in a log; the request's id
 * stands in every line anyway ({@link RequestLogFilter}).
 */
final class FailedPages {

    private static final Logger LOG = Logger.getLogger(FailedPages.class.getName());

    private FailedPages() {
    }

    static void log(ServletContext application, Throwable failure, String message, Object... parameters) {
        boolean ignored = Stream.of(FullAjaxExceptionHandler.getExceptionTypesToIgnoreInLogging(application)).anyMatch(type -> type.isInstance(failure));
        if (!ignored) {
            LOG.log(Level.SEVERE, message.formatted(parameters), failure);
        }
    }
}

package org.tenderline.shared.web;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link FailedPageHandler} before the handler of Faces. */
public class FailedPageHandlerFactory extends ExceptionHandlerFactory {

    public FailedPageHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new FailedPageHandler(getWrapped().getExceptionHandler());
    }
}

package org.tenderline.shared.web;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Failures;
import org.tenderline.shared.Status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/**
 * The one place where a refusal by a service becomes something a person reads. After a press of a button it becomes messages and the
 * page stays as it was typed; when opening a page, what does not exist or may not be seen is a page not found. Everything else is a
 * failure and goes on to the error pages. So a backing bean just calls its service.
 */
public class RefusalHandler extends ExceptionHandlerWrapper {

    public RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        for (Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext();) {
            var event = events.next().getContext();
            var refusal = Failures.foreseen(event.getException());
            if (refusal.isPresent() && answered(context, refusal.get(), event.getPhaseId())) {
                events.remove();
            }
        }
        getWrapped().handle();
    }

    private static boolean answered(FacesContext context, BusinessException refusal, PhaseId phase) {
        boolean hidden = refusal.status() == Status.NOT_FOUND || refusal.status() == Status.FORBIDDEN;
        boolean rendering = phase == PhaseId.RENDER_RESPONSE;
        if (refusal.code().equals("UNAUTHENTICATED")) {
            return redirect(context, rendering, "/sign-in");
        }
        if (hidden && (rendering || !context.isPostback())) {
            return send(context, rendering, 404);
        }
        if (refusal.status() == Status.UNAVAILABLE && (rendering || !context.isPostback())) {
            return send(context, rendering, refusal.status().http());
        }
        if (rendering) {
            return false;
        }
        BusinessMessages.show(context, refusal);
        context.validationFailed();
        return true;
    }

    private static boolean send(FacesContext context, boolean rendering, int status) {
        return answer(context, rendering, external -> external.responseSendError(status, null));
    }

    private static boolean redirect(FacesContext context, boolean rendering, String path) {
        return answer(context, rendering, external -> external.redirect(external.getRequestContextPath() + path));
    }

    @FunctionalInterface
    private interface Ending {
        void write(ExternalContext external) throws IOException;
    }

    private static boolean answer(FacesContext context, boolean rendering, Ending ending) {
        var external = context.getExternalContext();
        if (external.isResponseCommitted()) {
            return false;
        }
        try {
            if (rendering) {
                external.responseReset();
            }
            ending.write(external);
            context.responseComplete();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

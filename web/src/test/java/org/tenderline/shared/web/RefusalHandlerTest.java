package org.tenderline.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefusalHandlerTest {

    private final List<ExceptionQueuedEvent> queued = new ArrayList<>();
    private final Opening opening = new Opening();

    @AfterEach
    void away() {
        opening.end();
    }

    @Test
    void whatCanHappenToAnybodyIsToldAsByRest() {
        assertThat(opened(new EJBException(new SQLException("Deadlock found", "40001", 1213)))).as("busy").isEqualTo(503);
        assertThat(opened(new EJBException(new SQLException("gone", "08000")))).as("no database").isEqualTo(503);
        assertThat(opened(new EJBException(new EJBAccessException("no")))).as("not seen").isEqualTo(404);
        assertThat(queued).isEmpty();
    }

    @Test
    void whatNobodyForesawGoesOnToTheErrorPages() {
        assertThat(opened(new IllegalStateException("a mistake"))).isZero();
        assertThat(queued).hasSize(1);
    }

    @Test
    void aRefusalWhileDrawingThatIsNoEndingGoesOn() {
        assertThat(opened(new EJBException(new OptimisticLockException("stale")))).isZero();
        assertThat(queued).hasSize(1);
    }

    /** The status a page that fails so while it is drawn ends with; 0 when the failure goes on. */
    private int opened(Exception failure) {
        opening.sent = 0;
        queued.add(new ExceptionQueuedEvent(new ExceptionQueuedEventContext(opening, failure, null, PhaseId.RENDER_RESPONSE)));
        new RefusalHandler(new Queue()).handle();
        return opening.sent;
    }

    private final class Queue extends ExceptionHandlerWrapper {

        Queue() {
            super(null);
        }

        @Override
        public Iterable<ExceptionQueuedEvent> getUnhandledExceptionQueuedEvents() {
            return queued;
        }

        @Override
        public void handle() {
            // what is left in the queue went on
        }
    }

    private static final class Opening extends FacesContextWrapper {

        private int sent;

        Opening() {
            super(null);
            setCurrentInstance(this);
        }

        void end() {
            setCurrentInstance(null);
        }

        @Override
        public boolean isPostback() {
            return false;
        }

        @Override
        public void responseComplete() {
            // the status is all that is asked
        }

        @Override
        public ExternalContext getExternalContext() {
            return new ExternalContextWrapper(null) {
                @Override
                public boolean isResponseCommitted() {
                    return false;
                }

                @Override
                public void responseReset() {
                    // nothing was written
                }

                @Override
                public void responseSendError(int status, String message) {
                    sent = status;
                }
            };
        }
    }
}

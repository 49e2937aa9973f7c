package org.tenderline.shared;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.OptimisticLockException;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** What a failure is to the person who asked: a refusal with a stable code, whatever the container has wrapped it in. */
public final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class.getName());
    private static final int DEEPEST_CAUSE = 20;

    private Failures() {
    }

    /** What nobody foresaw shows an event number only ({@code INTERNAL_ERROR}); the log holds the rest under it. */
    public static BusinessException refusal(Throwable thrown) {
        return foreseen(thrown).orElseGet(() -> {
            String event = UUID.randomUUID().toString().substring(0, 8);
            LOG.log(Level.SEVERE, "Unforeseen failure, event " + event, thrown);
            return new BusinessException("INTERNAL_ERROR", Status.FAILED, event);
        });
    }

    /** A refusal by a rule, or a failure that can happen to anybody. */
    public static Optional<BusinessException> foreseen(Throwable thrown) {
        BusinessException refusal = cause(thrown, BusinessException.class);
        if (refusal != null) {
            return Optional.of(refusal);
        }
        if (cause(thrown, OptimisticLockException.class) != null) {
            return Optional.of(BusinessException.conflict("STALE"));
        }
        if (cause(thrown, EJBAccessException.class) != null) {
            return Optional.of(BusinessException.forbidden());
        }
        if (DatabaseFailure.isIn(thrown)) {
            LOG.log(Level.WARNING, "The database did not answer: {0}", thrown.toString());
            return Optional.of(new BusinessException("DATABASE_UNAVAILABLE", Status.UNAVAILABLE));
        }
        return TransientFailure.isIn(thrown) ? Optional.of(new BusinessException("BUSY", Status.UNAVAILABLE)) : Optional.empty();
    }

    /** The first cause of that type; null when there is none. */
    public static <T extends Throwable> T cause(Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(DEEPEST_CAUSE)
                .filter(type::isInstance).map(type::cast).findFirst().orElse(null);
    }
}

package org.tenderline.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The only source of "now": business dates and times in Asia/Shanghai. */
@ApplicationScoped
public class BusinessClock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final ThreadLocal<Clock> OF_THREAD = new ThreadLocal<>();
    private static volatile Clock clock = Clock.system(ZONE);

    public LocalDate today() {
        return currentTime().toLocalDate();
    }

    /** Truncated to microseconds, as DATETIME(6) stores it. */
    public LocalDateTime now() {
        return currentTime();
    }

    /** As {@link #now()}, where nothing can be injected (listeners of the entity manager). */
    public static LocalDateTime currentTime() {
        Clock own = OF_THREAD.get();
        return LocalDateTime.now(own == null ? clock : own).truncatedTo(ChronoUnit.MICROS);
    }

    /** The time at which everybody else lives, whatever time this thread has travelled to. */
    public LocalDateTime present() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    /** For tests that need a certain day. */
    public void set(Clock other) {
        clock = other.withZone(ZONE);
    }

    /** Lets this thread alone live at another time, as the loader of the demo group's history does. */
    public static void travelTo(LocalDateTime time) {
        OF_THREAD.set(Clock.fixed(time.atZone(ZONE).toInstant(), ZONE));
    }

    public static void travelBack() {
        OF_THREAD.remove();
    }
}

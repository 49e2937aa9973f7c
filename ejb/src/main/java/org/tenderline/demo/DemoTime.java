package org.tenderline.demo;

import java.time.LocalDateTime;
import java.util.Random;
import org.tenderline.shared.BusinessClock;

/** Where in time one demo project is; never later than the present. */
final class DemoTime {

    private final LocalDateTime present;
    private final Random random;
    private LocalDateTime now;

    DemoTime(LocalDateTime start, LocalDateTime present, Random random) {
        this.now = start;
        this.present = present;
        this.random = random;
    }

    LocalDateTime now() {
        return now;
    }

    /** Goes on to that time, or later if it is past already; false when it lies in the future. */
    boolean reach(LocalDateTime time) {
        LocalDateTime next = workday(time.isAfter(now) ? time : now.plusMinutes(5));
        if (next.isAfter(present)) {
            return false;
        }
        now = next;
        BusinessClock.travelTo(now);
        return true;
    }

    /** Whether the next approver, if the time is recent, has not come to it yet. */
    boolean lingers() {
        return now.isAfter(present.minusDays(30)) && random.nextInt(100) < 30;
    }

    /** Lets an approver's usual time pass: a few hours, or a working day or two. */
    boolean passSome() {
        LocalDateTime later = now.plusHours(1L + random.nextInt(30));
        LocalDateTime inOffice = later.toLocalDate().atTime(9 + random.nextInt(8), random.nextInt(60));
        return reach(inOffice.isAfter(now) ? inOffice : now.plusMinutes(40));
    }

    /** Nobody works at weekends: it happens on Monday. */
    private static LocalDateTime workday(LocalDateTime time) {
        return switch (time.getDayOfWeek()) {
            case SATURDAY -> time.plusDays(2);
            case SUNDAY -> time.plusDays(1);
            default -> time;
        };
    }
}

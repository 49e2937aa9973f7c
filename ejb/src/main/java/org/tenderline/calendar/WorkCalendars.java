package org.tenderline.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.tenderline.security.scope.Records;

/** The calendar in force; kept for a minute, since every duration asks for it and another node may change it. */
@ApplicationScoped
public class WorkCalendars {

    private static final int MAXIMUM_DAYS = 10_000;
    private static final long KEPT = Duration.ofMinutes(1).toNanos();

    private record Read(WorkCalendar calendar, long at) {
    }

    @Inject
    private Records records;

    private volatile Read read;

    public WorkCalendar current() {
        Read known = read;
        if (known == null || System.nanoTime() - known.at > KEPT) {
            known = new Read(fresh(), System.nanoTime());
            read = known;
        }
        return known.calendar;
    }

    /** As the tables say now, for whoever has just changed them. */
    public WorkCalendar fresh() {
        WorkingHours hours = records.select(WorkingHours.class).first().orElseThrow();
        Map<LocalDate, Boolean> exceptions = records.select(CalendarDay.class).list(MAXIMUM_DAYS).stream()
                .collect(Collectors.toMap(CalendarDay::getDate, CalendarDay::isWorking));
        return new WorkCalendar(hours.getOpens(), hours.getCloses(), exceptions);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) CalendarChanged changed) {
        read = null;
    }
}

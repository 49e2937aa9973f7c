package org.tenderline.calendar;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.Violations;

/** The exceptions and the working hours, to look at and to edit. */
@Stateless
public class CalendarService {

    private static final int MAXIMUM_NAME = 60;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    @Inject
    private Records records;

    @Inject
    private Event<CalendarChanged> changed;

    /** The exceptions of a year, in order. */
    @Requires(Right.SIGNED_IN)
    public List<CalendarDay> days(int year) {
        new Violations().check(year >= FIRST_YEAR && year <= LAST_YEAR, "year", "OUT_OF_RANGE", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR)).throwIfAny();
        return records.select(CalendarDay.class).where("e.date between ? and ?", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .orderBy("e.date").list(400);
    }

    @Requires(Right.SIGNED_IN)
    public WorkingHours hours() {
        return records.select(WorkingHours.class).first().orElseThrow();
    }

    /** Adds an exception, or changes the one of that day. */
    @Requires(Right.CALENDAR_EDIT)
    public void except(LocalDate date, Boolean working, String name) {
        new Violations().required("date", date).required("working", working).text("name", name, MAXIMUM_NAME)
                .check(date == null || date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR, "date", "OUT_OF_RANGE", FIRST_YEAR,
                        LAST_YEAR).throwIfAny();
        records.select(CalendarDay.class).where("e.date = ?", date).lock().first()
                .ifPresentOrElse(day -> day.change(working, name.strip()), () -> records.add(new CalendarDay(date, working, name.strip())));
        tell();
    }

    /** The day is what its day of the week says again. */
    @Requires(Right.CALENDAR_EDIT)
    public void remove(LocalDate date) {
        new Violations().required("date", date).throwIfAny();
        records.remove(records.get(CalendarDay.class, "date", date));
        tell();
    }

    @Requires(Right.CALENDAR_EDIT)
    public void changeHours(Integer version, LocalTime opens, LocalTime closes) {
        new Violations().required("opens", opens).required("closes", closes)
                .check(opens == null || closes == null || opens.isBefore(closes), "closes", "BEFORE_FROM").throwIfAny();
        WorkingHours hours = records.lock(hours());
        hours.requireVersion(version);
        hours.change(opens, closes);
        tell();
    }

    private void tell() {
        records.flush();
        changed.fire(new CalendarChanged());
    }
}

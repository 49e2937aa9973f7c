package org.tenderline.calendar.web;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.calendar.CalendarDay;
import org.tenderline.calendar.CalendarService;
import org.tenderline.calendar.WorkingHours;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.web.Feedback;

/** Holidays, days worked in exchange, and working hours. */
@Named
@ViewScoped
public class CalendarDaysBacking implements Serializable {

    @Inject
    private transient CalendarService calendar;

    @Inject
    private transient BusinessClock clock;

    private Integer year;
    private LocalDate date;
    private boolean working;
    private String name;
    private Integer version;
    private LocalTime opens;
    private LocalTime closes;
    private List<CalendarDay> days;

    @PostConstruct
    void load() {
        year = clock.today().getYear();
        WorkingHours hours = calendar.hours();
        version = hours.getVersion();
        opens = hours.getOpens();
        closes = hours.getCloses();
    }

    public String except() {
        calendar.except(date, working, name);
        Feedback.done("shared.saved");
        return again(date.getYear());
    }

    public String remove(LocalDate day) {
        calendar.remove(day);
        Feedback.done("calendar_days.removed", day);
        return again(day.getYear());
    }

    public String changeHours() {
        calendar.changeHours(version, opens, closes);
        Feedback.done("shared.saved");
        return again(year);
    }

    private static String again(int ofYear) {
        return "/calendar/days?faces-redirect=true&year=" + ofYear;
    }

    /** Refuses a year that the calendar does not have before anything is shown. */
    public void open() {
        days = calendar.days(year);
    }

    public List<CalendarDay> getDays() {
        return days == null ? List.of() : days;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year == null ? Integer.valueOf(clock.today().getYear()) : year;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public boolean isWorking() {
        return working;
    }

    public void setWorking(boolean working) {
        this.working = working;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public LocalTime getOpens() {
        return opens;
    }

    public void setOpens(LocalTime opens) {
        this.opens = opens;
    }

    public LocalTime getCloses() {
        return closes;
    }

    public void setCloses(LocalTime closes) {
        this.closes = closes;
    }
}

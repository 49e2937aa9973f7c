package org.tenderline.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.tenderline.audit.Audited;
import org.tenderline.shared.BusinessEntity;

/** A day that is not what its day of the week says: a public holiday, or one worked in exchange. */
@Entity
@Audited("calendar_day")
@Table(name = "calendar_day")
public class CalendarDay extends BusinessEntity {

    @Column(name = "calendar_date", updatable = false)
    private LocalDate date;

    @Column(name = "working")
    private boolean working;

    @Column(name = "name")
    private String name;

    protected CalendarDay() {
    }

    CalendarDay(LocalDate date, boolean working, String name) {
        this.date = date;
        change(working, name);
    }

    void change(boolean newWorking, String newName) {
        working = newWorking;
        name = newName;
    }

    public LocalDate getDate() {
        return date;
    }

    /** Worked in exchange, else a holiday. */
    public boolean isWorking() {
        return working;
    }

    /** For example the festival. */
    public String getName() {
        return name;
    }
}

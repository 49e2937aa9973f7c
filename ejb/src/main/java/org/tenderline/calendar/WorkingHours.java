package org.tenderline.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalTime;
import org.tenderline.audit.Audited;
import org.tenderline.shared.BusinessEntity;

/** From when to when a working day is worked; one row. */
@Entity
@Audited("calendar_hours")
@Table(name = "calendar_hours")
public class WorkingHours extends BusinessEntity {

    @Column(name = "opens")
    private LocalTime opens;

    @Column(name = "closes")
    private LocalTime closes;

    protected WorkingHours() {
    }

    void change(LocalTime newOpens, LocalTime newCloses) {
        opens = newOpens;
        closes = newCloses;
    }

    public LocalTime getOpens() {
        return opens;
    }

    public LocalTime getCloses() {
        return closes;
    }
}

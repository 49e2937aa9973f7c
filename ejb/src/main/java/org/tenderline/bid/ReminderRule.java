package org.tenderline.bid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;

/** From which day after the expected opening who is reminded; the newest rule that is valid today counts (G4). */
@Entity
@Table(name = "bid_reminder_rule")
public class ReminderRule implements Serializable {

    @Id
    @Column(name = "id")
    private Long id;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "owner_from_day")
    private int ownerFromDay;

    @Column(name = "director_from_day")
    private int directorFromDay;

    protected ReminderRule() {
    }

    ReminderRule(int ownerFromDay, int directorFromDay) {
        this.ownerFromDay = ownerFromDay;
        this.directorFromDay = directorFromDay;
    }

    /** The latest expected opening of which the owner is reminded on that day. */
    LocalDate ownerLimit(LocalDate today) {
        return today.minusDays(ownerFromDay);
    }

    /** The latest expected opening of which the marketing director is reminded on that day. */
    LocalDate directorLimit(LocalDate today) {
        return today.minusDays(directorFromDay);
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public int getOwnerFromDay() {
        return ownerFromDay;
    }

    public int getDirectorFromDay() {
        return directorFromDay;
    }
}

package org.tenderline.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDateTime;

/** When a task came, is due and ended, and the working time it took. */
@Embeddable
public class TaskTime implements Serializable {

    @Column(name = "arrived_at")
    private LocalDateTime arrivedAt;

    @Column(name = "due_at")
    private LocalDateTime dueAt;

    @Column(name = "overdue_told")
    private boolean overdueTold;

    @Column(name = "finished_at")
    private LocalDateTime finishedAt;

    @Column(name = "working_minutes")
    private Integer workingMinutes;

    protected TaskTime() {
    }

    TaskTime(LocalDateTime now) {
        arrivedAt = now;
    }

    /** Begins anew, with as much time as its node gives. */
    void arrive(Turn turn, ApprovalNode node) {
        arrivedAt = turn.now();
        dueAt = turn.due(node);
    }

    void finish(Turn turn) {
        finishedAt = turn.now();
        workingMinutes = turn.minutesSince(arrivedAt);
    }

    /** Notes that the holder has been told. */
    void tellOverdue() {
        overdueTold = true;
    }

    /** The calendar has changed. */
    void dueAt(LocalDateTime time) {
        dueAt = time;
    }

    public LocalDateTime getArrivedAt() {
        return arrivedAt;
    }

    /** When it is overdue; null while it has not arrived. */
    public LocalDateTime getDueAt() {
        return dueAt;
    }

    public boolean isOverdueTold() {
        return overdueTold;
    }

    /** Null while it is open. */
    public LocalDateTime getFinishedAt() {
        return finishedAt;
    }

    /** Working time from arrival to end; null while it is open. */
    public Integer getWorkingMinutes() {
        return workingMinutes;
    }
}

package org.tenderline.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import org.tenderline.calendar.CalendarChanged;
import org.tenderline.calendar.WorkCalendar;
import org.tenderline.calendar.WorkCalendars;
import org.tenderline.shared.Sql;

/** A change of the calendar moves the times at which open tasks are overdue, in the same transaction. */
@ApplicationScoped
public class DueDates {

    private static final String OPEN = "SELECT task.id, task.arrived_at, node.limit_minutes FROM approval_task task"
            + " JOIN approval_node node ON node.id = task.node_id WHERE task.state IN ('CURRENT', 'ASKED', 'COSIGNING')"
            + " AND NOT task.overdue_told AND node.due_at IS NULL";

    @Inject
    private Sql sql;

    @Inject
    private WorkCalendars calendars;

    void move(@Observes CalendarChanged changed) {
        WorkCalendar calendar = calendars.fresh();
        List<Object[]> moved = sql.list(OPEN, row -> new Object[] {
            calendar.after(row.getObject(2, LocalDateTime.class), row.getInt(3)), row.getLong(1)});
        sql.batch("UPDATE approval_task SET due_at = ? WHERE id = ?", moved);
    }
}

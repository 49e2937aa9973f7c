package org.tenderline.approval;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.tenderline.calendar.WorkCalendar;

/** One action's circumstances: the time, the calendar, who holds which post. Gathers the tasks that begin to wait because of it. */
final class Turn {

    private final Posts posts;
    private final WorkCalendar calendar;
    private final LocalDateTime now;
    private final List<ApprovalTask> arrived = new ArrayList<>();

    Turn(Posts posts, WorkCalendar calendar, LocalDateTime now) {
        this.posts = posts;
        this.calendar = calendar;
        this.now = now;
    }

    Posts posts() {
        return posts;
    }

    LocalDateTime now() {
        return now;
    }

    int minutesSince(LocalDateTime time) {
        return calendar.minutes(time, now);
    }

    int minutesUntil(LocalDateTime time) {
        return calendar.minutes(now, time);
    }

    LocalDateTime due(ApprovalNode node) {
        return node.dueAfter(now, calendar);
    }

    void arrived(ApprovalTask task) {
        arrived.add(task);
    }

    /** Those that still wait when the action is over. */
    List<ApprovalTask> arrived() {
        return arrived.stream().filter(ApprovalTask::isCurrent).distinct().toList();
    }
}

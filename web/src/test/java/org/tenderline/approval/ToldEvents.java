package org.tenderline.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tenderline.testing.InContainer;

/** Remembers what the people of tests would be told. */
@InContainer
@ApplicationScoped
public class ToldEvents {

    private final List<TaskArrived> arrived = new CopyOnWriteArrayList<>();
    private final List<TaskOverdue> overdue = new CopyOnWriteArrayList<>();
    private final List<QuestionAsked> asked = new CopyOnWriteArrayList<>();
    private final List<QuestionAnswered> answered = new CopyOnWriteArrayList<>();

    public void hear(@Observes TaskArrived event) {
        arrived.add(event);
    }

    public void hear(@Observes TaskOverdue event) {
        overdue.add(event);
    }

    public void hear(@Observes QuestionAsked event) {
        asked.add(event);
    }

    public void hear(@Observes QuestionAnswered event) {
        answered.add(event);
    }

    public List<TaskSummary> arrived(Long holder) {
        return arrived.stream().map(TaskArrived::task).filter(task -> task.holderId().equals(holder)).toList();
    }

    public List<TaskSummary> overdue(Long holder) {
        return overdue.stream().map(TaskOverdue::task).filter(task -> task.holderId().equals(holder)).toList();
    }

    public List<String> asked(Long holder) {
        return asked.stream().filter(event -> event.task().holderId().equals(holder)).map(QuestionAsked::question).toList();
    }

    public List<String> answered(Long holder) {
        return answered.stream().filter(event -> event.task().holderId().equals(holder)).map(QuestionAnswered::answer).toList();
    }
}

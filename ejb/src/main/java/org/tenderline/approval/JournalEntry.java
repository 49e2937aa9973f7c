package org.tenderline.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** One action on an approval, written in its own transaction and never changed (L2). */
@Entity
@Table(name = "approval_journal")
public class JournalEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "approval_id")
    private Long approvalId;

    @Column(name = "round_number")
    private int roundNumber;

    @Column(name = "task_id")
    private Long taskId;

    @Enumerated(EnumType.STRING)
    @Column(name = "verb")
    private Verb verb;

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "on_behalf_of_id")
    private Long onBehalfOfId;

    @Column(name = "target_id")
    private Long targetId;

    @Column(name = "comment")
    private String comment;

    @Column(name = "done_at")
    private LocalDateTime doneAt;

    @Column(name = "address")
    private String address;

    protected JournalEntry() {
    }

    /**
     * @param taskId   the task acted on; null for the whole approval
     * @param targetId the person who was given something; null where nobody was
     */
    JournalEntry(Approval approval, int roundNumber, Long taskId, Verb verb, Actor actor, Long targetId, String comment,
                 LocalDateTime doneAt, String address) {
        this.approvalId = approval.getId();
        this.roundNumber = roundNumber;
        this.taskId = taskId;
        this.verb = verb;
        this.personId = actor.personId();
        this.onBehalfOfId = actor.onBehalfOfId();
        this.targetId = targetId;
        this.comment = comment;
        this.doneAt = doneAt;
        this.address = address;
    }

    public Long getId() {
        return id;
    }

    public Long getApprovalId() {
        return approvalId;
    }

    public int getRoundNumber() {
        return roundNumber;
    }

    public Long getTaskId() {
        return taskId;
    }

    public Verb getVerb() {
        return verb;
    }

    public Long getPersonId() {
        return personId;
    }

    public Long getOnBehalfOfId() {
        return onBehalfOfId;
    }

    public Long getTargetId() {
        return targetId;
    }

    public String getComment() {
        return comment;
    }

    public LocalDateTime getDoneAt() {
        return doneAt;
    }

    /** Where it came from. */
    public String getAddress() {
        return address;
    }
}

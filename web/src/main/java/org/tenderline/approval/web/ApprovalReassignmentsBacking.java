package org.tenderline.approval.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.approval.Candidate;
import org.tenderline.approval.Candidates;
import org.tenderline.approval.ReassignTask;
import org.tenderline.approval.StuckItem;
import org.tenderline.approval.StuckTasks;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.web.Feedback;

/** What nobody can act on any more, and naming who takes over. */
@Named
@ViewScoped
public class ApprovalReassignmentsBacking implements Serializable {

    @Inject
    private transient StuckTasks stuck;

    @Inject
    private transient ReassignTask reassign;

    @Inject
    private transient Candidates candidates;

    private String q;
    private Long node;
    private Long task;
    private Long to;
    private String comment;
    private List<StuckItem> items;
    private Map<String, Long> people;

    /** Refuses an address that names neither a task nor a node of the list. */
    public void load() {
        if (task != null && node == null) {
            throw BusinessException.notFound();
        }
    }

    public String reassign() {
        if (task == null) {
            reassign.fill(node, to, comment);
        } else {
            reassign.reassign(task, to, comment);
        }
        Feedback.done("approval_reassignments.done");
        return "/approval/reassignments?faces-redirect=true";
    }

    public List<StuckItem> getItems() {
        if (items == null) {
            items = stuck.list(q);
        }
        return items;
    }

    /** The line that was chosen; null when none is, or when it is settled by now. */
    public StuckItem getChosen() {
        return getItems().stream().filter(item -> node != null && item.nodeId().equals(node) && Objects.equals(item.taskId(), task))
                .findFirst().orElse(null);
    }

    public Map<String, Long> getPeople() {
        if (people == null) {
            people = new LinkedHashMap<>();
            for (Candidate candidate : node == null ? List.<Candidate>of() : candidates.ofNode(node)) {
                people.put(candidate.label(), candidate.id());
            }
        }
        return people;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public Long getNode() {
        return node;
    }

    public void setNode(Long node) {
        this.node = node;
    }

    public Long getTask() {
        return task;
    }

    public void setTask(Long task) {
        this.task = task;
    }

    public Long getTo() {
        return to;
    }

    public void setTo(Long to) {
        this.to = to;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}

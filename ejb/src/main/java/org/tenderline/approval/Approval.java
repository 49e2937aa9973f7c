package org.tenderline.approval;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.tenderline.shared.BusinessEntity;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Money;

/** The approval of one document, through all its rounds. */
@Entity
@Table(name = "approval")
public class Approval extends BusinessEntity {

    @Column(name = "kind")
    private String kind;

    @Column(name = "number")
    private String number;

    @Column(name = "dossier")
    private String dossier;

    @Column(name = "title")
    private String title;

    @Column(name = "amount")
    private BigDecimal amount;

    @Column(name = "subsidiary_id")
    private Long subsidiaryId;

    @Column(name = "requester_id")
    private Long requesterId;

    @Column(name = "customer")
    private String customer;

    @Column(name = "urgent")
    private boolean urgent;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ApprovalState state;

    @Column(name = "submitted_at")
    private LocalDateTime submittedAt;

    @Column(name = "finished_at")
    private LocalDateTime finishedAt;

    @OneToMany(mappedBy = "approval", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    @BatchFetch(BatchFetchType.IN)
    private List<ApprovalRound> rounds = new ArrayList<>();

    protected Approval() {
    }

    Approval(Subject subject) {
        kind = subject.kind();
        number = subject.number();
    }

    /**
     * Begins the first round, or another one after a rejection, a return or a withdrawal.
     *
     * @param routedAmount what chooses the row: the subject's amount, or more where a customer's requests add up
     */
    void submit(Subject subject, Route route, BigDecimal routedAmount, Turn turn) {
        if (state != null && !state.allowsNewRound()) {
            throw BusinessException.rule("WRONG_STATE");
        }
        begin(subject, route, routedAmount, turn);
    }

    /** Begins another round after any end, also after an approval. */
    void submitAgain(Subject subject, Route route, BigDecimal routedAmount, Turn turn) {
        if (isRunning()) {
            throw BusinessException.rule("WRONG_STATE");
        }
        begin(subject, route, routedAmount, turn);
    }

    private void begin(Subject subject, Route route, BigDecimal routedAmount, Turn turn) {
        dossier = subject.dossier();
        title = subject.title();
        amount = Money.of(subject.amount());
        subsidiaryId = subject.subsidiaryId();
        requesterId = subject.requesterId();
        customer = subject.facts().get(Subject.CUSTOMER_FACT);
        urgent = subject.urgent();
        submittedAt = turn.now();
        ApprovalRound round = new ApprovalRound(this, rounds.size() + 1, subject, route, routedAmount, turn);
        rounds.add(round);
        new Passage(round, turn).begin();
        follow(round);
    }

    /** The decision on a current task. */
    void decide(ApprovalTask task, Actor actor, Action action, String comment, Turn turn) {
        task.finish(action.state(), actor, comment, turn);
        Passage passage = new Passage(currentRound(), turn);
        if (action == Action.APPROVE) {
            passage.approved(task);
        } else {
            passage.refused(task, action);
        }
        follow(currentRound());
    }

    /** Back to a node that the round has passed: another round begins there. */
    void returnTo(ApprovalTask task, Actor actor, int position, String comment, Turn turn) {
        ApprovalRound round = currentRound();
        if (round.getNodes().stream().noneMatch(node -> node.getPosition() == position && round.mayReturnTo(node))) {
            throw BusinessException.rule("NO_SUCH_NODE", position);
        }
        decide(task, actor, Action.RETURN, comment, turn);
        ApprovalRound next = ApprovalRound.from(round, position, turn);
        rounds.add(next);
        new Passage(next, turn).advance();
        follow(next);
    }

    /** Ends it without a decision, while it runs or after it came back to its requester, who gives it up. */
    void withdraw(Long personId, String comment, Turn turn) {
        ApprovalRound round = currentRound();
        round.withdraw(personId, comment, turn);
        follow(round);
    }

    /** What was said to what the document asks since it was submitted last, also before it went back to a node; null for nothing. */
    Reply reply() {
        Reply reply = null;
        for (int index = rounds.size() - 1; index >= 0 && reply == null; index--) {
            reply = rounds.get(index).reply();
            // a return to the first node begins there too, but later
            if (rounds.get(index).getFirstPosition() == 1 && !rounds.get(index).getSubmittedAt().isAfter(submittedAt)) {
                break;
            }
        }
        return reply;
    }

    private void follow(ApprovalRound round) {
        state = round.getState();
        finishedAt = round.getFinishedAt();
    }

    ApprovalRound currentRound() {
        return rounds.get(rounds.size() - 1);
    }

    public boolean isRunning() {
        return state == ApprovalState.RUNNING;
    }

    boolean isWithdrawable() {
        return state.isWithdrawable();
    }

    public String getKind() {
        return kind;
    }

    /** The document's number. */
    public String getNumber() {
        return number;
    }

    public String getDossier() {
        return dossier;
    }

    public String getTitle() {
        return title;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public Long getSubsidiaryId() {
        return subsidiaryId;
    }

    public Long getRequesterId() {
        return requesterId;
    }

    /** Whose requests add up where the route says so (E4); null for a document that names nobody. */
    public String getCustomer() {
        return customer;
    }

    public boolean isUrgent() {
        return urgent;
    }

    public ApprovalState getState() {
        return state;
    }

    /** When the latest round began. */
    public LocalDateTime getSubmittedAt() {
        return submittedAt;
    }

    /** Null while it runs. */
    public LocalDateTime getFinishedAt() {
        return finishedAt;
    }

    public List<ApprovalRound> getRounds() {
        return List.copyOf(rounds);
    }
}

package org.tenderline.deposit.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.approval.ApprovalView;
import org.tenderline.approval.TaskState;
import org.tenderline.approval.web.DossierTrees;
import org.tenderline.approval.web.WorkflowWords;
import org.tenderline.audit.Change;
import org.tenderline.audit.ChangeHistory;
import org.tenderline.deposit.Balance;
import org.tenderline.deposit.Deposit;
import org.tenderline.deposit.DepositDetail;
import org.tenderline.deposit.DepositQueries;
import org.tenderline.deposit.DepositService;
import org.tenderline.deposit.DepositState;
import org.tenderline.security.Caller;
import org.tenderline.security.Right;
import org.tenderline.security.Role;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.PageRequest;
import org.tenderline.shared.web.Feedback;

/** {@code /deposit/view} and {@code /deposit/print}: one deposit, and what may be done with it now. */
@Named
@ViewScoped
public class DepositViewBacking implements Serializable {

    private static final int LATEST_CHANGES = 200;

    /** One line of the sheet's approvals. */
    public record Signature(Role role, String holder, TaskState state, LocalDateTime finishedAt, String comment, Long taskId, boolean signed) {
    }

    @Inject
    private DepositQueries queries;

    @Inject
    private DepositService deposits;

    @Inject
    private DossierTrees dossiers;

    @Inject
    private ChangeHistory history;

    @Inject
    private WorkflowWords words;

    @Inject
    private BusinessClock clock;

    private String number;
    private String reason;
    private DepositDetail detail;
    private List<String> warnings;
    private transient List<ApprovalView> trees;
    private transient List<Change> changes;

    public void load() {
        detail = queries.detail(number);
        warnings = queries.warnings(getDeposit().getProjectId(), getDeposit().getAmount());
    }

    public String cancel() {
        deposits.cancel(number, reason);
        Feedback.done("deposit_view.cancelled");
        return "/deposit/view?faces-redirect=true&number=" + number;
    }

    /** The approvals of the deposit and of its forfeitures, as far as the caller may see them. */
    public List<ApprovalView> getTrees() {
        if (trees == null) {
            trees = dossiers.of(getDeposit().getTrackingNumber()).stream().filter(this::isAbout).toList();
        }
        return trees;
    }

    /** Whether a decision waits for the caller. */
    public boolean isDecidable() {
        String username = Caller.current().username();
        return getTrees().stream().filter(tree -> tree.kind().equals(Deposit.KIND)).flatMap(tree -> latest(tree).nodes().stream())
                .flatMap(node -> node.tasks().stream())
                .anyMatch(task -> task.state() == TaskState.CURRENT && task.isOf(username));
    }

    /** Who signed in the latest round, for the printed sheet. */
    public List<Signature> getSignatures() {
        return getTrees().stream().filter(tree -> tree.kind().equals(Deposit.KIND))
                .flatMap(tree -> latest(tree).nodes().stream())
                .flatMap(node -> node.tasks().stream().map(task -> new Signature(node.role(), words.who(task), task.state(),
                        task.finishedAt(), task.comment(), task.id(), task.signed()))).toList();
    }

    public List<Change> getChanges() {
        if (changes == null) {
            changes = history.of(Deposit.class, getDeposit().getId(), PageRequest.of(0, LATEST_CHANGES)).items();
        }
        return changes;
    }

    public boolean isEditable() {
        return own() && getDeposit().getState().isEditable();
    }

    public boolean isWithdrawable() {
        return own() && getDeposit().getState().isWithdrawable();
    }

    public boolean isCancellable() {
        return getDeposit().getState() == DepositState.APPROVED && (own() || accountant());
    }

    public boolean isPayable() {
        return accountant() && getDeposit().getState() == DepositState.APPROVED;
    }

    /** Whether refunds, conversions and forfeitures may be booked. */
    public boolean isReturnable() {
        return accountant() && getDeposit().getState() == DepositState.PAID && getBalance().available().signum() > 0;
    }

    public boolean isOverdue() {
        return getDeposit().isOverdue(clock.today());
    }

    private boolean isAbout(ApprovalView tree) {
        return tree.kind().equals(Deposit.KIND) && tree.number().equals(number)
                || detail.forfeitures().stream().anyMatch(forfeiture -> forfeiture.getNumber().equals(tree.number()));
    }

    private static ApprovalView.Round latest(ApprovalView tree) {
        return tree.rounds().get(tree.rounds().size() - 1);
    }

    private boolean own() {
        return getDeposit().getRequesterId().equals(Caller.current().personId());
    }

    private static boolean accountant() {
        return Caller.current().can(Right.DEPOSIT_RECORD);
    }

    public Deposit getDeposit() {
        return detail.row().deposit();
    }

    public Balance getBalance() {
        return getDeposit().balance();
    }

    public DepositDetail getDetail() {
        return detail;
    }

    public List<String> getWarnings() {
        return warnings;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

package org.tenderline.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Random;
import org.tenderline.approval.Approval;
import org.tenderline.approval.ApprovalQueries;
import org.tenderline.deposit.Booking;
import org.tenderline.deposit.ConversionTarget;
import org.tenderline.deposit.Deposit;
import org.tenderline.deposit.DepositLedger;
import org.tenderline.deposit.DepositRequest;
import org.tenderline.deposit.DepositService;
import org.tenderline.deposit.DepositState;
import org.tenderline.deposit.Forfeiture;
import org.tenderline.deposit.Instrument;
import org.tenderline.project.Project;
import org.tenderline.security.scope.Records;

/** The demo's bid deposits: requested before the bid, approved, paid, and come back after it in one way or another. */
@Dependent
class DemoDeposits {

    private static final BigDecimal LEGAL_SHARE = new BigDecimal("0.02");
    private static final BigDecimal THOUSAND = new BigDecimal(1_000);

    @Inject
    private Records records;

    @Inject
    private DepositService deposits;

    @Inject
    private DepositLedger ledger;

    @Inject
    private ApprovalQueries approvalQueries;

    @Inject
    private DemoApprovals approvals;

    @Inject
    private DemoPeople people;

    /** A deposit that was paid, and when its bid opens. */
    record Money(Deposit deposit, LocalDate opening) {
    }

    /** Requests, approves and pays; null when it has not come that far yet. */
    Money request(String owner, Project project, DemoPlan plan, DemoTime time, Random random) {
        BigDecimal amount = plan.amount().multiply(LEGAL_SHARE).divide(THOUSAND, 0, RoundingMode.DOWN).max(BigDecimal.ONE).multiply(THOUSAND);
        LocalDate today = time.now().toLocalDate();
        DepositRequest request = new DepositRequest(amount, "招标代理有限公司", "中国工商银行招标专户支行", "6222" + (100_000_000L + random.nextInt(900_000_000)),
                project.getName() + "投标保证金", today.plusDays(7), plan.expectedBidOn().plusDays(45), random.nextInt(100) < 15,
                random.nextInt(12) == 0 ? Instrument.GUARANTEE : Instrument.TRANSFER);
        Deposit deposit = people.as(owner, () -> deposits.request(project.getTrackingNumber(), request));
        Approval approval = approvalQueries.of(Deposit.KIND, deposit.getNumber()).orElseThrow();
        approvals.decide(approval.getId(), time);
        if (deposit.getState() != DepositState.APPROVED || !time.passSome()) {
            return null;
        }
        people.as("accountant", () -> ledger.pay(deposit.getNumber(), booking(amount, time, "FK", random)));
        return new Money(deposit, plan.expectedBidOn());
    }

    /** The money's way back, some weeks after the opening; a tenth stays out longer than it should. */
    void settle(Money money, DemoTime time, Random random) {
        BigDecimal amount = money.deposit().getAmount();
        String number = money.deposit().getNumber();
        int lot = random.nextInt(100);
        if (lot < 10 || !time.reach(money.opening().plusDays(20L + random.nextInt(30)).atTime(11, random.nextInt(60)))) {
            return;
        }
        if (lot < 12) {
            people.as("accountant", () -> ledger.forfeit(number, booking(amount, time, "MS", random), "中标后放弃签约,招标方没收保证金"));
            approvals.decide(approvalQueries.of(Forfeiture.KIND, number + "-F1").orElseThrow().getId(), time);
        } else if (lot < 75) {
            people.as("accountant", () -> ledger.refund(number, booking(amount, time, "TH", random)));
        } else {
            BigDecimal part = amount.multiply(new BigDecimal("0.6")).setScale(2, RoundingMode.HALF_UP);
            people.as("accountant", () -> ledger.refund(number, booking(part, time, "TH", random)));
            if (time.passSome() && lot < 90) {
                ConversionTarget target = lot < 84 ? ConversionTarget.SERVICE_FEE : ConversionTarget.PERFORMANCE_BOND;
                people.as("accountant", () -> ledger.convert(number, booking(amount.subtract(part), time, "ZZ", random), target));
            }
        }
    }

    private static Booking booking(BigDecimal amount, DemoTime time, String kind, Random random) {
        return new Booking(amount, time.now().toLocalDate(), "%s-%d-%05d".formatted(kind, time.now().getYear(), random.nextInt(100_000)));
    }
}

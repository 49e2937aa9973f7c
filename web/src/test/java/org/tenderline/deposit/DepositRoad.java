package org.tenderline.deposit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.tenderline.approval.Action;
import org.tenderline.approval.ApprovalQueries;
import org.tenderline.approval.ApprovalService;
import org.tenderline.approval.route.RouteFinding;
import org.tenderline.customer.CustomerDraft;
import org.tenderline.customer.CustomerService;
import org.tenderline.organization.OrganizationUnit;
import org.tenderline.organization.Person;
import org.tenderline.organization.Position;
import org.tenderline.project.Project;
import org.tenderline.project.ProjectDraft;
import org.tenderline.project.ProjectKind;
import org.tenderline.project.ProjectService;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.PageRequest;
import org.tenderline.testing.Group;
import org.tenderline.testing.InContainer;

/** Takes deposits of the demo people to where a test needs them. */
@InContainer
@Dependent
public class DepositRoad {

    private static final AtomicLong UNIQUE = new AtomicLong(System.nanoTime());

    @Inject
    private Group group;

    @Inject
    private Records records;

    @Inject
    private CustomerService customers;

    @Inject
    private ProjectService projects;

    @Inject
    private DepositService deposits;

    @Inject
    private DepositLedger ledger;

    @Inject
    private ApprovalQueries inbox;

    @Inject
    private ApprovalService approvals;

    @Inject
    private BusinessClock clock;

    /** A project in TRACKING of a new customer, owned by sales1.dwhz; the estimate is 1,500,000. */
    public Project project() {
        Long customer = group.as("sales1.dwhz",
                () -> customers.add(new CustomerDraft("保证金试验客户" + UNIQUE.incrementAndGet(), null, "华电", "江苏")).getId());
        return projectOf(customer);
    }

    /** Another one of that customer. */
    public Project projectOf(Long customer) {
        return group.as("sales1.dwhz", () -> {
            ProjectDraft draft = new ProjectDraft();
            draft.setName("某变电站第" + UNIQUE.incrementAndGet() + "期改造");
            draft.setCustomerId(customer);
            draft.setGroup("华电");
            draft.setSpecialty("继电保护");
            draft.setRegion("江苏");
            draft.setEstimatedAmount(new BigDecimal("1500000.00"));
            draft.setExpectedBidOn(LocalDate.of(2026, 12, 20));
            draft.setKind(ProjectKind.SUPPLY);
            return projects.register(draft);
        });
    }

    /** Gives the subsidiaries of other tests the people without whom nobody may save a table. */
    @Transactional
    public void staff(List<RouteFinding> findings) {
        findings.forEach(finding -> finding.subsidiaryIds().forEach(id -> {
            OrganizationUnit unit = records.get(OrganizationUnit.class, id);
            Person person = new Person("staff" + UNIQUE.incrementAndGet(), "某人", unit);
            records.add(person);
            records.flush();
            records.add(new Position(person, finding.role(), unit, LocalDate.of(2020, 1, 1)));
        }));
    }

    public Deposit requested(String trackingNumber, String amount) {
        return group.as("sales2.dwhz", () -> deposits.request(trackingNumber, request(amount)));
    }

    /** The number of an approved deposit below 100,000. */
    public String approved(String trackingNumber, String amount) {
        String number = requested(trackingNumber, amount).getNumber();
        decide("director.dwhz", number, Action.APPROVE);
        decide("finance.dwhz", number, Action.APPROVE);
        decide("accountant", number, Action.APPROVE);
        return number;
    }

    /** The number of a paid deposit below 100,000. */
    public String paid(String trackingNumber, String amount) {
        String number = approved(trackingNumber, amount);
        group.as("accountant", () -> ledger.pay(number, booking(amount)));
        return number;
    }

    public void withdraw(String username, String kind, String number) {
        group.as(username, () -> approvals.withdraw(inbox.viewOf(kind, number).id(), "意见"));
    }

    public void decide(String username, String number, Action action) {
        group.as(username, () -> {
            long task = inbox.inbox(null, PageRequest.of(0, 200)).items().stream()
                    .filter(item -> item.subjectNumber().equals(number)).findFirst().orElseThrow().taskId();
            return approvals.decide(task, action, "意见", null);
        });
    }

    public DepositRequest request(String amount) {
        return new DepositRequest(new BigDecimal(amount), "江苏省招标中心", "中国银行南京分行", "6222 0210 0112", "投标保证金",
                LocalDate.now(BusinessClock.ZONE).plusDays(18), LocalDate.now(BusinessClock.ZONE).plusDays(108), true, Instrument.TRANSFER);
    }

    public Booking booking(String amount) {
        return new Booking(new BigDecimal(amount), clock.today(), "记-" + UNIQUE.incrementAndGet());
    }
}

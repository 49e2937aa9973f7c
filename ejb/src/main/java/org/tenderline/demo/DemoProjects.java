package org.tenderline.demo;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.tenderline.bid.OutcomeService;
import org.tenderline.customer.Customer;
import org.tenderline.demo.DemoPlan.Fate;
import org.tenderline.project.InitiationDraft;
import org.tenderline.project.Project;
import org.tenderline.project.ProjectDraft;
import org.tenderline.project.ProjectKind;
import org.tenderline.project.ProjectQueries;
import org.tenderline.project.ProjectService;
import org.tenderline.project.ProjectState;
import org.tenderline.project.Specialties;
import org.tenderline.project.TeamEntry;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;

/** Lets the demo's projects live: every step by the person whose step it is, at the time at which it happened. */
@Stateless
public class DemoProjects {

    private static final List<String> WORKS = List.of("综合自动化改造项目", "设备采购项目", "系统升级项目", "二期扩建项目", "监控系统项目", "成套设备项目", "技改项目");

    @Inject
    private Records records;

    @Inject
    private ProjectService projects;

    @Inject
    private ProjectQueries projectQueries;

    @Inject
    private OutcomeService outcomes;

    @Inject
    private Specialties specialties;

    @Inject
    private DemoApprovals approvals;

    @Inject
    private DemoDeposits deposits;

    @Inject
    private DemoSupport support;

    @Inject
    private DemoPeople people;

    /** The projects registered in one month, each as far as it has come today. */
    @Requires(Right.ORGANIZATION_EDIT)
    public void build(YearMonth month, LocalDateTime present) {
        List<DemoPlan> plans = DemoPlan.all(present.toLocalDate());
        List<Customer> customers = records.select(Customer.class).orderBy("e.id").list(DemoCustomers.CUSTOMERS);
        for (int index = 0; index < plans.size(); index++) {
            if (YearMonth.from(plans.get(index).registeredAt()).equals(month)) {
                live(plans.get(index), index, customers.get(plans.get(index).customer()), present);
            }
        }
        BusinessClock.travelBack();
    }

    private void live(DemoPlan plan, int index, Customer customer, LocalDateTime present) {
        Random random = new Random(plan.seed());
        String owner = "sales" + plan.representative() + "." + plan.subsidiary().toLowerCase(Locale.ROOT);
        DemoTime time = new DemoTime(plan.registeredAt(), present, random);
        BusinessClock.travelTo(time.now());
        Project project = people.as(owner, () -> projects.register(draft(plan, index, customer, random)));
        if (project.getState() == ProjectState.INITIATION_REVIEW) {
            review(project, owner, time, random);
            if (project.getState() == ProjectState.INITIATION_REVIEW) {
                return;
            }
        }
        support.ask(owner, project, plan, time, present);
        if (plan.fate() == Fate.CLOSED) {
            if (time.reach(plan.registeredAt().plusDays(15 + random.nextInt(40)))) {
                people.as(owner, () -> projects.close(project.getTrackingNumber(), "业主资金未落实,项目暂停"));
            }
            return;
        }
        DemoDeposits.Money money = null;
        if (plan.deposit() && time.reach(plan.expectedBidOn().minusDays(14L + random.nextInt(10)).atTime(10, random.nextInt(60)))) {
            money = deposits.request(owner, project, plan, time, random);
        }
        LocalDate opening = plan.expectedBidOn();
        if ((plan.fate() != Fate.FORGOTTEN || opening.isBefore(present.toLocalDate().minusMonths(2))) && time.reach(opening.plusDays(1L + random.nextInt(6)).atTime(16, random.nextInt(60)))) {
            people.as(owner, () -> outcomes.record(project.getTrackingNumber(), DemoOutcome.of(plan, opening, index, random)));
        }
        if (money != null) {
            deposits.settle(money, time, random);
        }
    }

    /** One in ten is sent back first, amended and submitted again, which makes a second round. */
    private void review(Project project, String owner, DemoTime time, Random random) {
        if (random.nextInt(10) == 0) {
            if (!approvals.sendBack(project.getApprovalId(), time, "请补充近三年的付款记录。") || !time.passSome()) {
                return;
            }
            people.as(owner, () -> {
                ProjectDraft amended = projectQueries.draft(project.getTrackingNumber());
                amended.getInitiation().setPaymentRecord("近三年共付款四次,均按合同执行,无逾期");
                return projects.change(project.getTrackingNumber(), project.getVersion(), amended);
            });
        }
        approvals.decide(project.getApprovalId(), time);
    }

    private ProjectDraft draft(DemoPlan plan, int index, Customer customer, Random random) {
        var bySpecialty = specialties.of(plan.subsidiary());
        String specialty = List.copyOf(bySpecialty.keySet()).get(random.nextInt(bySpecialty.size()));
        List<String> subSpecialties = List.copyOf(bySpecialty.get(specialty));
        ProjectDraft draft = new ProjectDraft();
        draft.setName(customer.getShortName() + specialty + WORKS.get(random.nextInt(WORKS.size())) + (random.nextInt(3) + 1) + "标段");
        draft.setCustomerId(customer.getId());
        draft.setGroup(customer.getCustomerGroup());
        draft.setSpecialty(specialty);
        draft.setSubSpecialty(subSpecialties.isEmpty() ? null : subSpecialties.get(random.nextInt(subSpecialties.size())));
        draft.setRegion(customer.getRegion());
        draft.setEstimatedAmount(plan.amount());
        draft.setExpectedBidOn(plan.expectedBidOn());
        draft.setTenderNumber(random.nextInt(4) == 0 ? null : "ZB-%d-%05d".formatted(plan.expectedBidOn().getYear(), index));
        draft.setKind(random.nextInt(6) == 0 ? ProjectKind.CONSTRUCTION : ProjectKind.SUPPLY);
        draft.setClueSource("客户拜访");
        draft.setDescription("业主计划" + plan.expectedBidOn().getYear() + "年实施,已与设计院沟通技术方案。");
        if (plan.amount().compareTo(new BigDecimal("2000000")) >= 0) {
            draft.setInitiation(initiation(plan, random));
        }
        return draft;
    }

    private static InitiationDraft initiation(DemoPlan plan, Random random) {
        InitiationDraft initiation = new InitiationDraft();
        initiation.setPurpose("进入客户重点工程,带动后续备件与服务");
        initiation.setPaymentRecord("近两年付款基本按合同执行");
        initiation.setTechnicalFeasibility("成熟产品,有同类业绩");
        initiation.setResources("项目经理一名,工程人员三名");
        initiation.setRisks("工期较紧,主材价格波动");
        initiation.setExpectedMargin(BigDecimal.valueOf(900 + random.nextInt(1_600), 4));
        initiation.setTeam(List.of(new TeamEntry("commerce." + plan.subsidiary().toLowerCase(Locale.ROOT), null, "商务报价")));
        return initiation;
    }
}

package org.tenderline.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.approval.Action;
import org.tenderline.approval.ApprovalQueries;
import org.tenderline.approval.ApprovalService;
import org.tenderline.approval.ApprovalState;
import org.tenderline.approval.ApprovalView;
import org.tenderline.approval.CosignTask;
import org.tenderline.approval.NodeMode;
import org.tenderline.approval.NodeScope;
import org.tenderline.approval.OverdueTasks;
import org.tenderline.approval.ReassignTask;
import org.tenderline.approval.TaskState;
import org.tenderline.approval.TransferTask;
import org.tenderline.approval.delegation.DelegationService;
import org.tenderline.approval.route.RouteFinding;
import org.tenderline.approval.route.RouteFlaw;
import org.tenderline.approval.route.RouteForm;
import org.tenderline.approval.route.RouteService;
import org.tenderline.deposit.DepositRoad;
import org.tenderline.project.ProjectQueries;
import org.tenderline.project.ProjectService;
import org.tenderline.security.Caller;
import org.tenderline.security.Role;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.PageRequest;
import org.tenderline.shared.Sql;
import org.tenderline.testing.ContainerTest;
import org.tenderline.testing.Group;

/** D3 through the services, on the real database: a request is a document of the approval engine. */
class SupportServiceIT extends ContainerTest {

    private static final int AT_ONCE = 10;
    /** A Wednesday; the working day has nine hours. */
    private static final LocalDate DAY = LocalDate.of(2032, 3, 3);
    private static final LocalDateTime MORNING = DAY.atTime(9, 0);

    @Inject
    private Group group;

    @Inject
    private DepositRoad road;

    @Inject
    private SupportService service;

    @Inject
    private SupportQueries queries;

    @Inject
    private SupportSettings settings;

    @Inject
    private ApprovalService approvals;

    @Inject
    private ApprovalQueries trees;

    @Inject
    private TransferTask transfer;

    @Inject
    private CosignTask cosign;

    @Inject
    private ReassignTask reassign;

    @Inject
    private DelegationService delegations;

    @Inject
    private OverdueTasks overdue;

    @Inject
    private RouteService routes;

    @Inject
    private ProjectQueries projects;

    @Inject
    private ProjectService projectService;

    @Inject
    private Sql sql;

    private String project;

    @BeforeEach
    void project() {
        project = road.project().getTrackingNumber();
        BusinessClock.travelTo(MORNING);
    }

    @AfterEach
    void leave() {
        BusinessClock.travelBack();
    }

    @Test
    @DisplayName("D3: the asked holds the task, whatever their post; the answer is their decision, and takes a word")
    void asked() {
        String number = ask("legal", null);
        assertThat(number).isEqualTo(project + "-S1");
        assertThat(inbox("legal")).contains(number);
        assertThat(inbox("gm.dwhz")).doesNotContain(number);
        ApprovalView tree = tree("sales1.dwhz", number);
        ApprovalView.Task task = tree.rounds().get(0).nodes().get(0).tasks().get(0);
        assertThat(task.holder().username()).isEqualTo("legal");
        assertThat(task.request()).isEqualTo("业主要求再降5%");
        assertThat(violations(() -> decide("legal", task.id(), Action.APPROVE, " "))).containsExactly("comment REQUIRED");
        assertThat(tree("legal", number).state()).isEqualTo(ApprovalState.RUNNING);
        BusinessClock.travelTo(DAY.atTime(10, 30));
        decide("legal", task.id(), Action.APPROVE, "按95折报价");
        SupportRequest request = get("sales1.dwhz", number);
        assertThat(request.getState()).isEqualTo(SupportState.ANSWERED);
        assertThat(request.getAnswer()).isEqualTo("按95折报价");
        assertThat(request.getWorkingMinutes()).isEqualTo(90);
        assertThat(request.getInTime()).isTrue();
    }

    @Test
    @DisplayName("A2: being asked opens request and project, and stays so after handing on; nobody else finds either")
    void scope() {
        String number = ask("legal", null);
        assertThat(get("legal", number).getTrackingNumber()).isEqualTo(project);
        assertThat(group.as("legal", () -> projects.project(project)).getTrackingNumber()).isEqualTo(project);
        for (String stranger : List.of("office", "director.nzmz", "sales1.nzmz")) {
            assertThat(code(() -> get(stranger, number))).as(stranger).isEqualTo("NOT_FOUND");
            assertThat(code(() -> group.as(stranger, () -> projects.project(project)))).as(stranger).isEqualTo("NOT_FOUND");
            assertThat(group.as(stranger, () -> queries.list(SupportFilter.ofProject(project), PageRequest.of(0, 10))).total()).isZero();
        }
        group.as("legal", () -> transfer.transfer(task("legal", number), id("vp.dwhz"), "价格由副总定"));
        assertThat(get("legal", number).getTrackingNumber()).isEqualTo(project);
        assertThat(inbox("vp.dwhz")).contains(number);
        assertThat(inbox("legal")).doesNotContain(number);
    }

    @Test
    @DisplayName("D3: who decides can be asked, not oneself, nor a representative, another subsidiary's people or an administrator")
    void askable() {
        for (String person : List.of("sales1.dwhz", "sales2.dwhz", "director.nzmz", "sysadmin")) {
            assertThat(code(() -> ask(person, null))).as(person).isEqualTo("SUPPORT_NOT_ASKABLE");
        }
        assertThat(code(() -> askAs("legal", "gm.dwhz", null))).isEqualTo("FORBIDDEN");
        assertThat(code(() -> askAs("sales1.nzmz", "legal", null))).isEqualTo("NOT_FOUND");
        assertThat(violations(() -> group.as("sales1.dwhz", () -> service.ask(project, new SupportAsk("NOTHING", " ", null, null)))))
                .containsExactlyInAnyOrder("blocker BAD_VALUE", "description REQUIRED", "asked REQUIRED");
        group.as("sales1.dwhz", () -> projectService.close(project, "业主取消招标"));
        assertThat(code(() -> ask("legal", null))).isEqualTo("WRONG_STATE");
    }

    @Test
    @DisplayName("D3: the deadline is the end of the day that is named, today at the earliest; else three working days")
    void deadline() {
        assertThat(violations(() -> ask("legal", DAY.minusDays(1)))).containsExactly("dueOn DUE_IN_PAST");
        assertThat(get("legal", ask("legal", DAY)).getDueAt()).isEqualTo(DAY.atTime(23, 59, 59));
        BusinessClock.travelTo(DAY.plusDays(1).atTime(9, 0));
        // Thursday to Tuesday, with a weekend between
        assertThat(get("legal", ask("legal", null)).getDueAt().toLocalDate()).isEqualTo(DAY.plusDays(6));
    }

    @Test
    @DisplayName("D3: overdue is the engine's word; handing on does not move the deadline, and each task is told of once")
    void overdue() {
        String number = ask("legal", DAY.plusDays(1));
        BusinessClock.travelTo(DAY.plusDays(1).atTime(17, 0));
        group.as("legal", () -> transfer.transfer(task("legal", number), id("vp.dwhz"), "请定"));
        Long task = task("vp.dwhz", number);
        assertThat(current("vp.dwhz", number).dueAt()).isEqualTo(DAY.plusDays(1).atTime(23, 59, 59));
        tellOverdue(task);
        assertThat(told(number, "SUPPORT_OVERDUE")).isZero();
        BusinessClock.travelTo(DAY.plusDays(2).atStartOfDay());
        assertThat(current("vp.dwhz", number).overdue()).isTrue();
        tellOverdue(task);
        tellOverdue(task);
        assertThat(told(number, "SUPPORT_OVERDUE")).isEqualTo(1);
        assertThat(told(number, "TASK_OVERDUE")).isZero();
        decide("vp.dwhz", task, Action.APPROVE, "太晚了");
        assertThat(get("sales1.dwhz", number).getInTime()).isFalse();
        assertThat(current("vp.dwhz", number).overdue()).isTrue();
    }

    @Test
    @DisplayName("E3: of ten answers at once one counts, the others hear that it is decided; so does who answers twice or after a withdrawal")
    void answeredTwice() throws Exception {
        String number = ask("director.dwhz", null);
        long task = task("director.dwhz", number);
        List<String> results = atOnce(() -> decide("director.dwhz", task, Action.APPROVE, "好"));
        assertThat(results).filteredOn("done"::equals).hasSize(1);
        assertThat(results).filteredOn("ALREADY_DECIDED"::equals).hasSize(AT_ONCE - 1);
        assertThat(code(() -> decide("director.dwhz", task, Action.APPROVE, "再答"))).isEqualTo("ALREADY_DECIDED");
        String other = ask("director.dwhz", null);
        long open = task("director.dwhz", other);
        group.as("sales1.dwhz", () -> approvals.withdraw(tree("sales1.dwhz", other).id(), "已解决"));
        assertThat(get("sales1.dwhz", other).getState()).isEqualTo(SupportState.WITHDRAWN);
        assertThat(code(() -> decide("director.dwhz", open, Action.APPROVE, "好"))).isEqualTo("ALREADY_DECIDED");
    }

    @Test
    @DisplayName("E3: nobody but the asked answers, not the requester either; a delegate does, for the asked")
    void wrongPerson() {
        String number = ask("vp.dwhz", null);
        long task = task("vp.dwhz", number);
        assertThat(code(() -> decide("gm.dwhz", task, Action.APPROVE, "好"))).isEqualTo("FORBIDDEN");
        assertThat(code(() -> decide("office", task, Action.APPROVE, "好"))).isEqualTo("NOT_FOUND");
        assertThat(code(() -> decide("sales1.dwhz", task, Action.APPROVE, "好"))).isEqualTo("SELF_APPROVAL");
        group.as("vp.dwhz", () -> delegations.delegate(id("office"), DAY, DAY, Set.of(SupportRequest.KIND), null));
        assertThat(inbox("office")).contains(number);
        decide("office", task, Action.APPROVE, "代答");
        assertThat(tree("sales1.dwhz", number).rounds().get(0).nodes().get(0).tasks().get(0).onBehalfOf().username()).isEqualTo("vp.dwhz");
        assertThat(get("sales1.dwhz", number).getAnsweredById()).isEqualTo(id("office"));
        assertThat(get("sales1.dwhz", number).getAnsweredForId()).isEqualTo(id("vp.dwhz"));
        assertThat(sql.list("SELECT facts FROM notification_event WHERE subject_number = ? AND kind = 'SUPPORT_ANSWERED'", row -> row.getString(1), number)
                .get(0)).contains("\"{0} for {1}\"," + id("office") + "," + id("vp.dwhz") + "]");
    }

    @Test
    @DisplayName("E4: the administrator, who sees no request, gives one to somebody else, who is told and answers")
    void reassigned() {
        String number = ask("director.dwhz", null);
        long task = task("director.dwhz", number);
        assertThat(code(() -> get("sysadmin", number))).isEqualTo("FORBIDDEN");
        run("sysadmin", () -> reassign.reassign(task, id("vp.dwhz"), "总监休假"));
        assertThat(told(number, "SUPPORT_ASKED")).isEqualTo(2);
        decide("vp.dwhz", task("vp.dwhz", number), Action.APPROVE, "按95折");
        SupportRequest request = get("sales1.dwhz", number);
        assertThat(request.getAnswer()).isEqualTo("按95折");
        assertThat(request.getAnsweredById()).isEqualTo(id("vp.dwhz"));
    }

    @Test
    @DisplayName("D3: an answer that does not help is asked again in another round, of the same person too; the first answer stays measured")
    void again() {
        String number = ask("director.dwhz", null);
        BusinessClock.travelTo(DAY.atTime(10, 0));
        decide("director.dwhz", task("director.dwhz", number), Action.APPROVE, "再看看");
        Integer version = get("sales1.dwhz", number).getVersion();
        SupportAsk again = new SupportAsk("PRICE", "还是不行", id("director.dwhz"), DAY.plusDays(1));
        assertThat(code(() -> group.as("sales2.dwhz", () -> service.askAgain(number, version, again)))).isEqualTo("NOT_FOUND");
        assertThat(code(() -> group.as("sales1.dwhz", () -> service.askAgain(number, version - 1, again)))).isEqualTo("STALE");
        group.as("sales1.dwhz", () -> service.askAgain(number, version, again));
        assertThat(code(() -> group.as("sales1.dwhz", () -> service.askAgain(number, version + 1, again)))).isEqualTo("WRONG_STATE");
        assertThat(tree("sales1.dwhz", number).rounds()).extracting(ApprovalView.Round::state)
                .containsExactly(ApprovalState.APPROVED, ApprovalState.RUNNING);
        BusinessClock.travelTo(DAY.plusDays(1).atTime(10, 0));
        decide("director.dwhz", task("director.dwhz", number), Action.APPROVE, "按93折");
        SupportRequest request = get("sales1.dwhz", number);
        assertThat(request.getAnswer()).isEqualTo("按93折");
        assertThat(request.getWorkingMinutes()).isEqualTo(60);
        assertThat(request.getTimesAsked()).isEqualTo(2);
    }

    @Test
    @DisplayName("D3: who declines or returns says why; a returned one is asked again, and its time begins anew")
    void declined() {
        String declined = ask("director.dwhz", null);
        assertThat(violations(() -> decide("director.dwhz", task("director.dwhz", declined), Action.REJECT, ""))).containsExactly("comment REQUIRED");
        decide("director.dwhz", task("director.dwhz", declined), Action.REJECT, "没有余地");
        assertThat(get("sales1.dwhz", declined).getState()).isEqualTo(SupportState.DECLINED);
        String returned = ask("director.dwhz", null);
        decide("director.dwhz", task("director.dwhz", returned), Action.RETURN, "说明成本");
        SupportRequest before = get("sales1.dwhz", returned);
        assertThat(before.getAnsweredAt()).isNull();
        BusinessClock.travelTo(DAY.plusDays(1).atTime(9, 0));
        group.as("sales1.dwhz", () -> service.askAgain(returned, before.getVersion(), new SupportAsk("PRICE", "成本已附", id("vp.dwhz"), null)));
        assertThat(get("sales1.dwhz", returned).getAskedAt()).isEqualTo(DAY.plusDays(1).atTime(9, 0));
        assertThat(inbox("vp.dwhz")).contains(returned);
    }

    @Test
    @DisplayName("D3: the answer, who gave it and when are the asked's; a co-signer and a further station approve without a word, and end it")
    void answerOfTheAsked() {
        String cosigned = ask("director.dwhz", null);
        BusinessClock.travelTo(DAY.atTime(10, 0));
        group.as("director.dwhz", () -> cosign.after(task("director.dwhz", cosigned), id("vp.dwhz"), "按95折"));
        decide("vp.dwhz", task("vp.dwhz", cosigned), Action.APPROVE, null);
        assertThat(get("sales1.dwhz", cosigned).getAnswer()).isEqualTo("按95折");
        assertThat(get("sales1.dwhz", cosigned).getAnsweredById()).isEqualTo(id("director.dwhz"));
        along(List.of(NodeScope.ADDRESSEE, NodeScope.OWN_SUBSIDIARY), () -> {
            String number = ask("director.dwhz", DAY);
            BusinessClock.travelTo(DAY.atTime(10, 0));
            assertThat(violations(() -> decide("director.dwhz", open(number), Action.APPROVE, " "))).containsExactly("comment REQUIRED");
            decide("director.dwhz", open(number), Action.APPROVE, "按93折");
            assertThat(get("sales1.dwhz", number).getState()).isEqualTo(SupportState.ASKED);
            assertThat(told(number, "SUPPORT_ANSWERED")).isZero();
            BusinessClock.travelTo(DAY.plusDays(1).atTime(9, 0));
            decide("gm.dwhz", open(number), Action.APPROVE, null);
            SupportRequest request = get("sales1.dwhz", number);
            assertThat(request.getState()).isEqualTo(SupportState.ANSWERED);
            assertThat(request.getAnswer()).isEqualTo("按93折");
            assertThat(request.getAnsweredById()).isEqualTo(id("director.dwhz"));
            assertThat(request.getAnsweredAt()).isEqualTo(DAY.atTime(10, 0));
            assertThat(request.getWorkingMinutes()).isEqualTo(60);
            assertThat(request.getInTime()).isTrue();
            assertThat(facts(number, "SUPPORT_ANSWERED")).contains("按93折").contains(String.valueOf(id("director.dwhz")));
        });
    }

    @Test
    @DisplayName("D3: who declines after the answer gives none, but the requester hears why; an asked person who decides earlier answers there")
    void answerAmongOthers() {
        along(List.of(NodeScope.ADDRESSEE, NodeScope.OWN_SUBSIDIARY), () -> {
            String number = ask("director.dwhz", null);
            decide("director.dwhz", open(number), Action.APPROVE, "按93折");
            decide("gm.dwhz", open(number), Action.REJECT, "价格不能再降");
            assertThat(get("sales1.dwhz", number).getState()).isEqualTo(SupportState.DECLINED);
            assertThat(get("sales1.dwhz", number).getAnswer()).isEqualTo("按93折");
            assertThat(facts(number, "SUPPORT_ANSWERED")).contains("价格不能再降").contains(String.valueOf(id("gm.dwhz")));
        });
        along(List.of(NodeScope.OWN_SUBSIDIARY, NodeScope.ADDRESSEE), () -> {
            String number = ask("gm.dwhz", null);
            assertThat(violations(() -> decide("gm.dwhz", open(number), Action.APPROVE, null))).containsExactly("comment REQUIRED");
            decide("gm.dwhz", open(number), Action.APPROVE, "按95折");
            assertThat(get("sales1.dwhz", number).getAnswer()).isEqualTo("按95折");
            String other = ask("director.dwhz", null);
            decide("gm.dwhz", open(other), Action.APPROVE, null);
            decide("director.dwhz", open(other), Action.APPROVE, "按94折");
            assertThat(get("sales1.dwhz", other).getAnswer()).isEqualTo("按94折");
            String refused = ask("director.dwhz", null);
            decide("gm.dwhz", open(refused), Action.REJECT, "不必麻烦总监");
            assertThat(get("sales1.dwhz", refused).getState()).isEqualTo(SupportState.DECLINED);
            assertThat(get("sales1.dwhz", refused).getAnsweredAt()).isNull();
        });
    }

    /** With a route of such stations instead of the usual one. */
    private void along(List<NodeScope> stations, Runnable action) {
        BusinessClock.travelTo(MORNING);
        version(stations);
        try {
            action.run();
        } finally {
            version(List.of(NodeScope.ADDRESSEE));
        }
    }

    /** Stations of the general manager's post. Past the editor, which would ask after the other tests' subsidiaries too. */
    private void version(List<NodeScope> stations) {
        long route = sql.insert("INSERT INTO approval_route (kind, number, valid_from) SELECT kind, MAX(number) + 1, '2000-01-02' FROM approval_route"
                + " WHERE kind = ?", SupportRequest.KIND);
        long row = sql.insert("INSERT INTO approval_route_row (route_id, position) VALUES (?, 1)", route);
        for (int position = 1; position <= stations.size(); position++) {
            sql.insert("INSERT INTO approval_route_node (row_id, position, role, scope, mode, limit_minutes) VALUES (?, ?, 'SUBSIDIARY_GM', ?, 'ANY', 1620)",
                    row, position, stations.get(position - 1).name());
        }
    }

    @Test
    @DisplayName("L1: the asked is told once, also by SMS, and the requester of the answer; closing the project withdraws what waits")
    void told() {
        String number = ask("director.dwhz", null);
        assertThat(told(number, "SUPPORT_ASKED")).isEqualTo(1);
        assertThat(told(number, "TASK_ARRIVED")).isZero();
        assertThat(sql.list("SELECT COUNT(*) FROM notification_rule WHERE kind = 'SUPPORT_ASKED' AND sms = 'ALWAYS' AND active", row -> row.getInt(1)))
                .containsExactly(1);
        decide("director.dwhz", task("director.dwhz", number), Action.APPROVE, "好");
        assertThat(told(number, "SUPPORT_ANSWERED")).isEqualTo(1);
        String open = ask("director.dwhz", null);
        String returned = ask("director.dwhz", null);
        decide("director.dwhz", task("director.dwhz", returned), Action.RETURN, "说明成本");
        group.as("sales1.dwhz", () -> projectService.close(project, "业主取消招标"));
        assertThat(get("sales1.dwhz", open).getState()).isEqualTo(SupportState.WITHDRAWN);
        assertThat(get("sales1.dwhz", returned).getState()).as("nobody could ask it again").isEqualTo(SupportState.WITHDRAWN);
    }

    @Test
    @DisplayName("D3: blockers and the usual deadline are data, which the market department keeps")
    void settings() {
        Blocker added = group.as("market", () -> settings.addBlocker(" 交货期 ", "Delivery " + project));
        assertThat(offered()).contains(added.getCode());
        assertThat(violations(() -> group.as("market", () -> settings.addBlocker("交货期", "x\ny"))))
                .containsExactlyInAnyOrder("name BLOCKER_EXISTS", "nameEnglish BAD_CHARACTERS");
        run("market", () -> settings.offer(added.getId(), added.getVersion(), false));
        assertThat(offered()).doesNotContain(added.getCode());
        assertThat(violations(() -> group.as("sales1.dwhz", () -> service.ask(project, new SupportAsk(added.getCode(), "x", id("legal"), null)))))
                .containsExactly("blocker BAD_VALUE");
        assertThat(violations(() -> run("market", () -> settings.changeDeadline(0)))).containsExactly("deadlineWorkingDays OUT_OF_RANGE");
        assertThat(code(() -> run("sales1.dwhz", () -> settings.changeDeadline(5)))).isEqualTo("FORBIDDEN");
        run("market", () -> settings.changeDeadline(1));
        try {
            assertThat(get("legal", ask("legal", null)).getDueAt()).isEqualTo(DAY.plusDays(1).atTime(9, 0));
        } finally {
            run("market", () -> settings.changeDeadline(3));
        }
    }

    @Test
    @DisplayName("E1: the route says where the person named decides; a row without such a station is refused, and so is the station for other kinds")
    void route() {
        RouteForm drawn = group.as("sysadmin", () -> routes.begin(SupportRequest.KIND));
        // other tests found subsidiaries without people
        assertThat(group.as("sysadmin", () -> routes.check(drawn))).extracting(RouteFinding::flaw).doesNotContain(RouteFlaw.ROUTE_NO_ADDRESSEE);
        RouteForm without = group.as("sysadmin", () -> table(SupportRequest.KIND, drawn.baseVersion(), NodeScope.OWN_SUBSIDIARY));
        assertThat(group.as("sysadmin", () -> routes.check(without))).extracting(RouteFinding::flaw).contains(RouteFlaw.ROUTE_NO_ADDRESSEE);
        assertThat(code(() -> group.as("sysadmin", () -> routes.save(without)))).isEqualTo("ROUTE_NO_ADDRESSEE");
        assertThat(violations(() -> group.as("sysadmin", () -> routes.check(table("DEPOSIT", 1, NodeScope.ADDRESSEE)))))
                .containsExactly("rows[0].nodes[0].scope BAD_VALUE");
    }

    @Test
    @DisplayName("E2: the route before asking names whom the request names; without a name, the post that steps in")
    void predicted() {
        String legal = group.person("legal").name();
        assertThat(decidingFor(id("legal"))).containsExactly(legal);
        assertThat(decidingFor(null)).isNotEmpty().doesNotContain(legal);
        assertThat(decidingFor(id("sales1.dwhz"))).isEqualTo(decidingFor(null));
    }

    private List<String> decidingFor(Long asked) {
        Caller requester = group.person("sales1.dwhz");
        return group.as("sales1.dwhz", () -> trees.preview(SupportRequest.KIND, requester.subsidiaryId(), null, requester.personId(), Map.of(), asked))
                .nodes().get(0).people();
    }

    private static RouteForm table(String kind, Integer base, NodeScope... scopes) {
        List<RouteForm.Node> nodes = Stream.of(scopes).map(scope -> new RouteForm.Node(Role.SUBSIDIARY_GM, null, scope, NodeMode.ANY, 540)).toList();
        return new RouteForm(kind, base, "why", true, null, null, false, List.of(new RouteForm.Row(null, null, null, Map.of(), nodes)));
    }

    private List<String> offered() {
        return group.as("sales1.dwhz", () -> queries.blockers()).stream().map(Blocker::getCode).toList();
    }

    private void tellOverdue(Long task) {
        Caller.runAs(Caller.system("test"), () -> {
            overdue.tell(task);
            return null;
        });
    }

    private int told(String number, String kind) {
        return sql.list("SELECT COUNT(*) FROM notification_event WHERE subject_kind = 'SUPPORT_REQUEST' AND subject_number = ? AND kind = ?",
                row -> row.getInt(1), number, kind).get(0);
    }

    private String facts(String number, String kind) {
        return sql.list("SELECT facts FROM notification_event WHERE subject_kind = 'SUPPORT_REQUEST' AND subject_number = ? AND kind = ?",
                row -> row.getString(1), number, kind).get(0);
    }

    private Object run(String username, Runnable action) {
        return group.as(username, () -> {
            action.run();
            return null;
        });
    }

    private String ask(String asked, LocalDate dueOn) {
        return askAs("sales1.dwhz", asked, dueOn);
    }

    private String askAs(String username, String asked, LocalDate dueOn) {
        return group.as(username, () -> service.ask(project, new SupportAsk("PRICE", " 业主要求再降5% ", id(asked), dueOn)).getNumber());
    }

    private String decide(String username, long task, Action action, String text) {
        return group.as(username, () -> {
            approvals.decide(task, action, text, null);
            return "done";
        });
    }

    private Long id(String username) {
        return group.person(username).personId();
    }

    private SupportRequest get(String username, String number) {
        return group.as(username, () -> queries.get(number).request());
    }

    private ApprovalView tree(String username, String number) {
        return group.as(username, () -> trees.viewOf(SupportRequest.KIND, number));
    }

    /** The latest task of the latest round. */
    private ApprovalView.Task current(String username, String number) {
        List<ApprovalView.Round> rounds = tree(username, number).rounds();
        List<ApprovalView.Task> tasks = rounds.get(rounds.size() - 1).nodes().get(0).tasks();
        return tasks.get(tasks.size() - 1);
    }

    private long task(String username, String number) {
        return current(username, number).id();
    }

    /** The one task that waits, at whatever station. */
    private long open(String number) {
        List<ApprovalView.Round> rounds = tree("sales1.dwhz", number).rounds();
        return rounds.get(rounds.size() - 1).nodes().stream().flatMap(node -> node.tasks().stream()).filter(task -> task.state() == TaskState.CURRENT)
                .findFirst().orElseThrow().id();
    }

    private List<String> inbox(String username) {
        return group.as(username, () -> trees.inbox(SupportRequest.KIND, PageRequest.of(0, 200))).items().stream().map(item -> item.subjectNumber()).toList();
    }

    private static String code(Callable<?> action) {
        return refusal(action).code();
    }

    private static List<String> violations(Callable<?> action) {
        return refusal(action).violations().stream().map(violation -> violation.field() + " " + violation.code()).toList();
    }

    private static BusinessException refusal(Callable<?> action) {
        BusinessException refusal = catchThrowableOfType(BusinessException.class, action::call);
        assertThat(refusal).as("refusal").isNotNull();
        return refusal;
    }

    private static List<String> atOnce(Callable<String> action) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<String>> futures = new ArrayList<>();
            for (int index = 0; index < AT_ONCE; index++) {
                futures.add(threads.submit(() -> {
                    start.await();
                    BusinessClock.travelTo(MORNING);
                    try {
                        return action.call();
                    } catch (BusinessException refusal) {
                        return refusal.code();
                    } finally {
                        BusinessClock.travelBack();
                    }
                }));
            }
            start.countDown();
            List<String> results = new ArrayList<>();
            for (Future<String> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}

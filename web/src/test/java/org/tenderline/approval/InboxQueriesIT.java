package org.tenderline.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tenderline.security.Role.*;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenderline.approval.inbox.FillIn;
import org.tenderline.approval.inbox.InboxCounts;
import org.tenderline.approval.inbox.InboxFilter;
import org.tenderline.approval.inbox.OwnRequest;
import org.tenderline.approval.inbox.WaitedFor;
import org.tenderline.security.Caller;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;
import org.tenderline.testing.ContainerTest;
import org.tenderline.testing.StatementCount;

/** The parts of the inbox, what narrows them, and what they cost (D5). */
class InboxQueriesIT extends ContainerTest {

    private static final PageRequest PAGE = PageRequest.of(0, 20);

    @Inject
    private InboxQueries inbox;

    @Inject
    private ApprovalService approvals;

    @Inject
    private AskQuestion questions;

    @Inject
    private TestGroup group;

    @Inject
    private StatementCount statements;

    private String kind;

    @BeforeEach
    void found() {
        group.found(REPRESENTATIVE, MARKETING_DIRECTOR, MARKETING_VP);
        kind = group.route(NodeMode.ANY, MARKETING_DIRECTOR, MARKETING_VP);
    }

    @AfterEach
    void leave() {
        Caller.clear();
    }

    @Test
    void eachThingStandsInItsPart() {
        Approval first = submit("1", "100.00", false);
        submit("2", "200.00", true);
        Caller.bind(group.as(MARKETING_DIRECTOR));
        List<InboxItem> open = inbox.toApprove(InboxFilter.NONE, PAGE).items();
        assertThat(open).extracting(InboxItem::urgent).containsExactly(true, false);
        approvals.decide(open.get(1).taskId(), Action.RETURN, "mend it", null);
        assertThat(inbox.toApprove(InboxFilter.NONE, PAGE).total()).isEqualTo(1);
        assertThat(inbox.done(InboxFilter.NONE, PAGE).items()).singleElement().satisfies(done -> {
            assertThat(done.state()).isEqualTo(TaskState.RETURNED);
            assertThat(done.number()).isEqualTo(first.getNumber());
        });
        assertThat(inbox.counts()).isEqualTo(new InboxCounts(1, 0, 0, 0));
        Caller.bind(group.as(REPRESENTATIVE));
        assertThat(inbox.toFillIn(PAGE).items()).extracting(FillIn::number).containsExactly(first.getNumber());
        Page<OwnRequest> mine = inbox.mine(InboxFilter.NONE, PAGE);
        assertThat(mine.items()).singleElement().satisfies(own -> assertThat(own.urgent()).isTrue());
        assertThat(inbox.waitingFor(mine.items()).values()).containsExactly(List.of(new WaitedFor("marketing_director", null)));
        assertThat(inbox.counts()).isEqualTo(new InboxCounts(0, 0, 1, 1));
    }

    @Test
    void aQuestionIsToAnswer() {
        submit("1", "100.00", false);
        Caller.bind(group.as(MARKETING_DIRECTOR));
        long task = inbox.toApprove(InboxFilter.NONE, PAGE).items().get(0).taskId();
        questions.ask(task, group.id(REPRESENTATIVE), "why?");
        assertThat(inbox.toApprove(InboxFilter.NONE, PAGE).total()).isZero();
        Caller.bind(group.as(REPRESENTATIVE));
        assertThat(inbox.toApprove(InboxFilter.NONE, PAGE).total()).isZero();
        assertThat(inbox.toAnswer(InboxFilter.NONE, PAGE).total()).isEqualTo(1);
        assertThat(inbox.counts().answer()).isEqualTo(1);
    }

    /** The query of a first page is kept with its limit, the others' are not: each must keep to its own. */
    @Test
    void pagesOfAnySizeContinueEachOther() {
        for (String number : List.of("1", "2", "3")) {
            submit(number, "1.00", false);
        }
        Caller.bind(group.as(MARKETING_DIRECTOR));
        List<Long> all = toApprove(0, 3);
        assertThat(all).hasSize(3).doesNotHaveDuplicates();
        assertThat(toApprove(0, 2)).isEqualTo(all.subList(0, 2));
        assertThat(toApprove(1, 2)).isEqualTo(all.subList(2, 3));
        assertThat(toApprove(0, 1)).isEqualTo(all.subList(0, 1));
        assertThat(toApprove(2, 1)).isEqualTo(all.subList(2, 3));
        assertThat(toApprove(0, 2)).isEqualTo(all.subList(0, 2));
    }

    @Test
    void whatIsToFillInIsPagedThroughAllRooms() {
        for (String number : List.of("1", "2", "3")) {
            submit(number, "1.00", false);
        }
        Caller.bind(group.as(MARKETING_DIRECTOR));
        inbox.toApprove(InboxFilter.NONE, PAGE).items().forEach(item -> approvals.decide(item.taskId(), Action.RETURN, "mend it", null));
        Caller.bind(group.as(REPRESENTATIVE));
        List<String> all = inbox.toFillIn(PAGE).items().stream().map(FillIn::number).toList();
        assertThat(all).hasSize(3);
        Page<FillIn> second = inbox.toFillIn(PageRequest.of(1, 2));
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.items()).extracting(FillIn::number).isEqualTo(all.subList(2, 3));
        assertThat(inbox.toFillIn(PageRequest.of(2, 2)).items()).isEmpty();
    }

    @Test
    void filtersNarrow() {
        submit("1", "99.99", false);
        submit("2", "100.00", true);
        Caller.bind(group.as(MARKETING_DIRECTOR));
        assertThat(numbers(with(kind, null, null, null, null, null, false))).hasSize(2);
        assertThat(numbers(with("OTHER", null, null, null, null, null, false))).isEmpty();
        assertThat(numbers(with(null, group.subsidiaryId(), null, "100", null, null, false))).hasSize(1);
        assertThat(numbers(with(null, null, null, null, "99.99", null, false))).hasSize(1);
        assertThat(numbers(with(null, -1L, null, null, null, null, false))).isEmpty();
        assertThat(numbers(with(null, null, "representative", null, null, null, false))).hasSize(2);
        assertThat(numbers(with(null, null, "100%", null, null, null, false))).isEmpty();
        assertThat(numbers(with(null, null, null, null, null, 1, false))).isEmpty();
        assertThat(numbers(with(null, null, null, null, null, 0, false))).hasSize(2);
        assertThat(numbers(with(null, null, null, null, null, null, true))).hasSize(1);
        assertThat(inbox.toApprove(new InboxFilter(null, null, null, null, null, null, false, true), PAGE).total()).isZero();
    }

    @Test
    void aFilterThatNothingCanMeetIsRefused() {
        Caller.bind(group.as(MARKETING_DIRECTOR));
        assertThat(refused(with(null, null, null, "100.01", "100.00", null, false))).containsExactly("amountTo BELOW_MINIMUM");
        assertThat(refused(with(null, null, null, null, null, -1, false))).containsExactly("days OUT_OF_RANGE");
        assertThat(refused(with(null, null, null, null, null, InboxFilter.MOST_DAYS + 1, false))).containsExactly("days OUT_OF_RANGE");
        assertThat(numbers(with(null, null, null, "100.00", "100.00", InboxFilter.MOST_DAYS, false))).isEmpty();
    }

    @Test
    void theNumberOfStatementsDoesNotDependOnTheLength() throws Exception {
        submit("1", "1.00", false);
        Map<String, Long> one = costs();
        for (int number = 2; number <= 12; number++) {
            submit(String.valueOf(number), "1.00", false);
        }
        assertThat(costs()).isEqualTo(one).allSatisfy((part, statements) -> assertThat(statements).as(part).isLessThanOrEqualTo(8));
    }

    private Map<String, Long> costs() throws Exception {
        Caller.bind(group.as(MARKETING_DIRECTOR));
        long approve = statements.of(() -> inbox.toApprove(InboxFilter.NONE, PAGE));
        long waiting = statements.of(() -> inbox.counts());
        Caller.bind(group.as(REPRESENTATIVE));
        long mine = statements.of(() -> inbox.waitingFor(inbox.mine(InboxFilter.NONE, PAGE).items()));
        return Map.of("approve", approve, "counts", waiting, "mine", mine);
    }

    private List<String> numbers(InboxFilter filter) {
        return inbox.toApprove(filter, PAGE).items().stream().map(InboxItem::subjectNumber).toList();
    }

    /** In each part by the same rule: field and code. */
    private List<String> refused(InboxFilter filter) {
        Set<List<String>> refusals = Stream.<Callable<?>>of(() -> inbox.toApprove(filter, PAGE), () -> inbox.toAnswer(filter, PAGE),
                () -> inbox.mine(filter, PAGE), () -> inbox.done(filter, PAGE))
                .map(part -> catchThrowableOfType(BusinessException.class, part::call).violations().stream()
                        .map(violation -> violation.field() + " " + violation.code()).toList()).collect(Collectors.toSet());
        assertThat(refusals).hasSize(1);
        return refusals.iterator().next();
    }

    private static InboxFilter with(String kind, Long subsidiary, String requester, String from, String to, Integer days, boolean urgent) {
        return new InboxFilter(kind, subsidiary, requester, from == null ? null : new BigDecimal(from), to == null ? null : new BigDecimal(to),
                days, urgent, false);
    }

    private List<Long> toApprove(int page, int size) {
        return inbox.toApprove(InboxFilter.NONE, PageRequest.of(page, size)).items().stream().map(InboxItem::taskId).toList();
    }

    private Approval submit(String number, String amount, boolean urgent) {
        Caller.bind(group.as(REPRESENTATIVE));
        return approvals.submit(group.subject(kind, number, amount, REPRESENTATIVE, urgent));
    }
}

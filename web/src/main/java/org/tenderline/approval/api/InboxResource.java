package org.tenderline.approval.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tenderline.approval.ApprovalQueries;
import org.tenderline.approval.InboxItem;
import org.tenderline.approval.InboxQueries;
import org.tenderline.approval.TaskPurpose;
import org.tenderline.approval.TaskState;
import org.tenderline.approval.inbox.DoneItem;
import org.tenderline.approval.inbox.InboxCounts;
import org.tenderline.approval.inbox.OwnRequest;
import org.tenderline.approval.inbox.WaitedFor;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.security.Caller;
import org.tenderline.shared.Page;
import org.tenderline.shared.api.ApiPage;

/** The caller's inbox (D5): all open tasks, and each part as its page shows it. A class of its own, as the longest path takes every address below it. */
@Path("approvals/inbox")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class InboxResource {

    @EJB
    private ApprovalQueries approvals;

    @EJB
    private InboxQueries inbox;

    @EJB
    private OrganizationQueries organization;

    /**
     * A task that waits for the caller.
     *
     * @param onBehalfOf user name of whom the caller stands in for; null for an own task
     */
    public record Item(Long taskId, String kind, String subjectNumber, String title, BigDecimal amount, boolean urgent,
                       LocalDateTime arrivedAt, TaskPurpose purpose, String onBehalfOf, LocalDateTime dueAt) {
    }

    /**
     * Something to fill in or to mend.
     *
     * @param kind          of the returned document; OUTCOME for a missing bid outcome
     * @param subjectNumber of the document; of the project whose outcome is missing
     * @param own           whether the caller fills it in; otherwise the caller sees that somebody else does
     */
    public record FillInItem(String kind, String subjectNumber, String title, LocalDate since, boolean own) {
    }

    /**
     * A request of the caller's that is being decided on.
     *
     * @param waitsFor names
     */
    public record OwnItem(Long approvalId, String kind, String subjectNumber, String title, BigDecimal amount, boolean urgent,
                          LocalDateTime submittedAt, List<WaitedFor> waitsFor) {
    }

    /**
     * A task that the caller has dealt with, or somebody else for the caller.
     *
     * @param requester  user name
     * @param by         user name of who did it
     * @param onBehalfOf user name of whom that person stood in for; null for an own task
     */
    public record FinishedItem(Long taskId, String kind, String subjectNumber, String title, BigDecimal amount, String requester,
                               TaskState state, String by, String onBehalfOf, LocalDateTime finishedAt) {
    }

    /** How much there is of each part; {@code toDo} is what the caller has to do, the first three together. */
    public record Counts(long toApprove, long toAnswer, long toFillIn, long mine, long toDo) {
    }

    @GET
    @Operation(summary = "Open tasks, own ones and those one stands in for; urgent ones first, then the oldest")
    public Map<String, Object> open(@QueryParam("kind") String kind, @BeanParam ApiPage page) {
        return tasks(approvals.inbox(kind, page.request()));
    }

    @GET
    @Path("to-approve")
    @Operation(summary = "What waits for a decision of the caller; urgent ones first, then the oldest")
    public Map<String, Object> toApprove(@BeanParam InboxParameters narrowing, @BeanParam ApiPage page) {
        return tasks(inbox.toApprove(narrowing.filter(organization), page.request()));
    }

    @GET
    @Path("to-answer")
    @Operation(summary = "Questions to the caller, about a document or by it; urgent ones first, then the oldest")
    public Map<String, Object> toAnswer(@BeanParam InboxParameters narrowing, @BeanParam ApiPage page) {
        return tasks(inbox.toAnswer(narrowing.filter(organization), page.request()));
    }

    @GET
    @Path("to-fill-in")
    @Operation(summary = "What the caller has to fill in or mend: returned documents and missing bid outcomes, longest waiting first")
    public Map<String, Object> toFillIn(@BeanParam ApiPage page) {
        return ApiPage.answer(inbox.toFillIn(page.request())
                .map(item -> new FillInItem(item.kind(), item.number(), item.title(), item.since(), item.own())));
    }

    @GET
    @Path("mine")
    @Operation(summary = "Own requests that are being decided on, with those they wait for, latest first")
    public Map<String, Object> mine(@BeanParam InboxParameters narrowing, @BeanParam ApiPage page) {
        Page<OwnRequest> requests = inbox.mine(narrowing.filter(organization), page.request());
        Map<Long, List<WaitedFor>> waiting = inbox.waitingFor(requests.items());
        return ApiPage.answer(requests.map(own -> new OwnItem(own.approvalId(), own.kind(), own.number(), own.title(), own.amount(), own.urgent(),
                own.submittedAt(), waiting.getOrDefault(own.approvalId(), List.of()))));
    }

    @GET
    @Path("done")
    @Operation(summary = "Tasks that the caller has dealt with, or somebody else for the caller, latest first")
    public Map<String, Object> done(@BeanParam InboxParameters narrowing, @BeanParam ApiPage page) {
        Page<DoneItem> items = inbox.done(narrowing.filter(organization), page.request());
        Map<Long, String> people = organization.usernames(items.items().stream().flatMap(item -> Stream.of(item.requesterId(), item.holderId(), item.onBehalfOfId()))
                .filter(Objects::nonNull).collect(Collectors.toSet()));
        return ApiPage.answer(items.map(item -> new FinishedItem(item.taskId(), item.kind(), item.number(), item.title(), item.amount(),
                people.get(item.requesterId()), item.state(), people.get(item.holderId()), people.get(item.onBehalfOfId()), item.finishedAt())));
    }

    @GET
    @Path("counts")
    @Operation(summary = "How much there is of each part, and how much the caller has to do")
    public Counts counts() {
        InboxCounts counts = inbox.counts();
        return new Counts(counts.approve(), counts.answer(), counts.fillIn(), counts.mine(), counts.toDo());
    }

    private Map<String, Object> tasks(Page<InboxItem> items) {
        Long caller = Caller.current().personId();
        Set<Long> absentIds = items.items().stream().map(InboxItem::holderId).filter(holder -> !holder.equals(caller)).collect(Collectors.toSet());
        Map<Long, String> absent = absentIds.isEmpty() ? Map.of() : organization.usernames(absentIds);
        return ApiPage.answer(items.map(item -> new Item(item.taskId(), item.kind(), item.subjectNumber(), item.title(), item.amount(), item.urgent(),
                item.arrivedAt(), item.purpose(), absent.get(item.holderId()), item.dueAt())));
    }
}

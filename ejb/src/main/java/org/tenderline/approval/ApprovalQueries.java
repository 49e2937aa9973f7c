package org.tenderline.approval;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.metrics.annotation.Timed;
import org.tenderline.approval.ApprovalView.PersonName;
import org.tenderline.approval.delegation.Delegation;
import org.tenderline.approval.delegation.DelegationQueries;
import org.tenderline.attachment.AttachmentRow;
import org.tenderline.attachment.AttachmentService;
import org.tenderline.calendar.WorkCalendars;
import org.tenderline.organization.Person;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.security.scope.Selection;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;

/** What there is to approve, and how approvals stand. */
@Stateless
public class ApprovalQueries {

    private static final String INBOX_ROW = "new " + InboxItem.class.getName() + "(e.id, e.kind, e.approval.number, e.approval.title,"
            + " e.approval.amount, e.urgent, e.time.arrivedAt, e.approval.requesterId, e.approval.subsidiaryId,"
            + " e.purpose, e.holderId, e.time.dueAt)";

    @Inject
    private Records records;

    @Inject
    private RouteQueries routes;

    @Inject
    private RoutePredictor predictor;

    @Inject
    private OpenTasks openTasks;

    @Inject
    private DelegationQueries delegations;

    @Inject
    private WorkCalendars calendars;

    @Inject
    private BusinessClock clock;

    @Inject
    private Visibility visibility;

    @Inject
    private AttachmentService attachments;

    /**
     * The route a document would take today (E2), chosen as on submission.
     *
     * @param amount      null for zero, as documents of a kind without amounts have it
     * @param addresseeId whom the document would name; null for nobody, or while it is not known
     */
    @Requires(Right.APPROVAL_ROUTE_VIEW)
    public RoutePreview preview(String kind, Long subsidiaryId, BigDecimal amount, Long requesterId, Map<String, String> facts, Long addresseeId) {
        Subject subject = new Subject(kind, null, null, null, amount == null ? BigDecimal.ZERO : amount, subsidiaryId, requesterId, false, facts,
                addresseeId == null ? null : new Addressee(addresseeId, null, null));
        return predictor.predict(routes.current(kind), subject);
    }

    /**
     * What waits for the caller, own tasks and those of people the caller stands in for: urgent ones first, then the oldest. Joins the
     * approvals of the page's rows only; counting own ones stays within the inbox's index.
     *
     * @param kind null for all kinds
     */
    @Timed(name = "tenderline_inbox", absolute = true)
    @Requires(Right.APPROVAL_ACT)
    public Page<InboxItem> inbox(String kind, PageRequest request) {
        Selection<ApprovalTask> tasks = openTasks.ofCaller().orderBy("e.urgent desc, e.time.arrivedAt, e.id");
        return (kind == null ? tasks.kept() : tasks.where("e.kind = ?", kind)).page(INBOX_ROW, InboxItem.class, request);
    }

    /** The tree of an approval the caller may see: as requester, as holder of a task, or by reaching the document; else 404. */
    @Requires(Right.APPROVAL_ACT)
    public ApprovalView view(long approvalId) {
        visibility.require(approvalId);
        return trees(records.select(Approval.class).where("e.id = ?", approvalId).list(1)).get(0);
    }

    /** The tree of the approval that a task, open or done, belongs to, under the same condition as {@link #view}. */
    @Requires(Right.APPROVAL_ACT)
    public ApprovalView viewOfTask(long taskId) {
        Long approvalId = records.select(ApprovalTask.class).where("e.id = ?", taskId).list("e.approval.id", Long.class, 1)
                .stream().findFirst().orElseThrow(BusinessException::notFound);
        return view(approvalId);
    }

    /** Changes whenever something was done to an approval of the dossier that the caller may see; for pages that wait for it. */
    @Requires(Right.APPROVAL_ACT)
    public String stampOfDossier(String dossier) {
        return stamp(visible(dossier).stream().map(Approval::getId).toList());
    }

    /** As {@link #stampOfDossier}, of one document. */
    @Requires(Right.APPROVAL_ACT)
    public String stamp(String kind, String number) {
        Long id = of(kind, number).map(Approval::getId).orElseThrow(BusinessException::notFound);
        visibility.require(id);
        return stamp(List.of(id));
    }

    private String stamp(List<Long> approvals) {
        return approvals.isEmpty() ? "" : approvals.size() + "-"
                + records.select(JournalEntry.class).where("e.approvalId in ?", approvals).value("max(e.id)", Long.class);
    }

    /** The tree of a document's approval, under the same condition as {@link #view}. */
    @Requires(Right.APPROVAL_ACT)
    public ApprovalView viewOf(String kind, String number) {
        return view(of(kind, number).map(Approval::getId).orElseThrow(BusinessException::notFound));
    }

    /** The approval of a document, for its room, which has found the document within the caller's scope. */
    @Requires(Right.BUSINESS)
    public Optional<Approval> of(String kind, String number) {
        return records.select(Approval.class).where("e.kind = ? and e.number = ?", kind, number).first();
    }

    /** Every document of a dossier as one list of trees, in order of submission, without those the caller may not see. */
    @Requires(Right.APPROVAL_ACT)
    public List<ApprovalView> dossier(String dossier) {
        return trees(visible(dossier));
    }

    private List<Approval> visible(String dossier) {
        return records.select(Approval.class).where("e.dossier = ?", dossier).list(1_000).stream()
                .filter(approval -> visibility.sees(ApprovalKey.of(approval))).toList();
    }

    /** What was done to an approval, in order, under the same condition as {@link #view}. */
    @Requires(Right.APPROVAL_ACT)
    public List<JournalEntry> journal(long approvalId) {
        visibility.require(approvalId);
        return records.select(JournalEntry.class).where("e.approvalId = ?", approvalId).list(10_000);
    }

    /** As {@link #journal}, with names. */
    @Requires(Right.APPROVAL_ACT)
    public List<ApprovalView.Entry> history(long approvalId) {
        List<JournalEntry> entries = journal(approvalId);
        Map<Long, PersonName> names = names(entries.stream()
                .flatMap(entry -> Stream.of(entry.getPersonId(), entry.getOnBehalfOfId(), entry.getTargetId()).filter(Objects::nonNull))
                .collect(Collectors.toSet()));
        return entries.stream().map(entry -> new ApprovalView.Entry(entry.getVerb(), entry.getRoundNumber(), names.get(entry.getPersonId()),
                names.get(entry.getOnBehalfOfId()), names.get(entry.getTargetId()), entry.getComment(), entry.getDoneAt())).toList();
    }

    private List<ApprovalView> trees(List<Approval> approvals) {
        List<Delegation> standIns = delegations.givenBy(TreeBuilder.openHolders(approvals));
        Set<Long> people = TreeBuilder.people(approvals);
        standIns.forEach(delegation -> people.add(delegation.getDelegateId()));
        TreeBuilder builder = new TreeBuilder(names(people), standIns, calendars.current(), clock.now(), files(approvals));
        return approvals.stream().map(builder::tree).toList();
    }

    private Map<Long, List<ApprovalView.File>> files(List<Approval> approvals) {
        List<String> tasks = approvals.stream().flatMap(approval -> approval.getRounds().stream()).flatMap(round -> round.getTasks().stream())
                .map(task -> task.getId().toString()).toList();
        return attachments.listAll(TaskDocuments.KIND, tasks).stream().map(AttachmentRow::attachment)
                .collect(Collectors.groupingBy(file -> Long.valueOf(file.getDocumentNumber()),
                        Collectors.mapping(file -> new ApprovalView.File(file.getFileKey(), file.getName()), Collectors.toList())));
    }

    private Map<Long, PersonName> names(Set<Long> people) {
        Map<Long, PersonName> names = new HashMap<>();
        if (!people.isEmpty()) {
            records.select(Person.class).where("e.id in ?", people).list(people.size())
                    .forEach(person -> names.put(person.getId(), new PersonName(person.getUsername(), person.getName())));
        }
        return names;
    }
}

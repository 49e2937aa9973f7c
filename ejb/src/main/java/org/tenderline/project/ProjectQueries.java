package org.tenderline.project;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tenderline.approval.Approval;
import org.tenderline.approval.ApprovalQueries;
import org.tenderline.customer.CustomerQueries;
import org.tenderline.customer.PinyinKey;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.organization.OrganizationUnit;
import org.tenderline.organization.Person;
import org.tenderline.project.ProjectFilter.Outcome;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.security.scope.Selection;
import org.tenderline.security.scope.TextSearch;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;
import org.tenderline.shared.SortWords;

/** Reads projects within the caller's scope, a fixed number of statements per page. */
@Stateless
public class ProjectQueries {

    private static final String ROW = "new org.tenderline.project.ProjectRow(e, c.name, o.username, o.name, s.code, s.name, a.state)";
    private static final SortWords ORDER = new SortWords("e.registeredAt desc, e.id desc", Map.ofEntries(
            Map.entry("trackingNumber", "e.trackingNumber"), Map.entry("name", "e.name"), Map.entry("createdAt", "e.registeredAt"),
            Map.entry("registeredAt", "e.registeredAt"), Map.entry("estimatedAmount", "e.estimatedAmount"),
            Map.entry("expectedBidOn", "e.expectedBidOn"), Map.entry("state", "e.state"), Map.entry("region", "e.region"),
            Map.entry("group", "e.customerGroup"), Map.entry("specialty", "e.specialty"), Map.entry("openedOn", "e.openedOn"),
            Map.entry("customer", "c.name"), Map.entry("owner", "o.name"), Map.entry("subsidiary", "s.sortOrder")));

    @Inject
    private Records records;

    @Inject
    private ProjectSheets sheets;

    @Inject
    private CustomerQueries customers;

    @Inject
    private OrganizationQueries organization;

    @Inject
    private ApprovalQueries approvals;

    @Inject
    private BusinessClock clock;

    /** Latest registration first, unless a sort word says otherwise. */
    @Requires(Right.PROJECT_VIEW)
    public Page<ProjectRow> list(ProjectFilter filter, PageRequest request) {
        return select(filter).orderBy(ORDER.of(request.sort())).page(ROW, ProjectRow.class, request);
    }

    /** Over the whole filter. */
    @Requires(Right.PROJECT_VIEW)
    public ProjectTotals totals(ProjectFilter filter) {
        return select(filter).value("new " + ProjectTotals.class.getName() + "(count(e), sum(e.estimatedAmount))", ProjectTotals.class);
    }

    /** The first rows of a filtered list, for an export. */
    @Requires(Right.PROJECT_VIEW)
    public List<ProjectRow> rows(ProjectFilter filter, String sort, int maximum) {
        return select(filter).orderBy(ORDER.of(sort)).list(ROW, ProjectRow.class, maximum);
    }

    @Requires(Right.PROJECT_VIEW)
    public long count(ProjectFilter filter) {
        return select(filter).count();
    }

    /** The project with that number; 404 also when it is out of scope. */
    @Requires(Right.PROJECT_VIEW)
    public Project project(String trackingNumber) {
        return records.get(Project.class, "trackingNumber", trackingNumber);
    }

    /** As {@link #project}, with names. */
    @Requires(Right.PROJECT_VIEW)
    public ProjectRow row(String trackingNumber) {
        Project project = project(trackingNumber);
        Person owner = organization.person(project.getOwnerId());
        OrganizationUnit subsidiary = organization.unit(project.getSubsidiaryId());
        return new ProjectRow(project, customers.customer(project.getCustomerId()).getName(), owner.getUsername(), owner.getName(),
                subsidiary.getCode(), subsidiary.getName(),
                approvals.of(InitiationReview.KIND, trackingNumber).map(Approval::getState).orElse(null));
    }

    /** The project as its owner filled it in, child rows included. */
    @Requires(Right.PROJECT_VIEW)
    public ProjectDraft draft(String trackingNumber) {
        return sheets.load(project(trackingNumber));
    }

    /** As {@link #draft} for the rows of a list, by project id. */
    @Requires(Right.PROJECT_VIEW)
    public Map<Long, ProjectDraft> drafts(Collection<ProjectRow> rows) {
        return sheets.load(rows.stream().map(ProjectRow::project).toList());
    }

    private Selection<Project> select(ProjectFilter filter) {
        filter.check();
        Selection<Project> selection = records.select(Project.class)
                .join("join Customer c on c.id = e.customerId").join("join Person o on o.id = e.ownerId")
                .join("join OrganizationUnit s on s.id = e.subsidiaryId").join("left join Approval a on a.id = e.approvalId")
                .filter("e.state = ?", filter.state()).filter("s.code = ?", filter.subsidiary())
                .filter("e.region = ?", filter.region()).filter("o.username = ?", filter.owner())
                .filter("e.customerId = ?", filter.customerId()).filter("e.customerGroup = ?", filter.group())
                .filter("e.specialty = ?", filter.specialty()).filter("e.kind = ?", filter.kind())
                .filter("e.registeredAt >= ?", filter.from() == null ? null : filter.from().atStartOfDay())
                .filter("e.registeredAt < ?", filter.to() == null ? null : filter.to().plusDays(1).atStartOfDay())
                .filter("e.estimatedAmount >= ?", filter.minAmount()).filter("e.estimatedAmount <= ?", filter.maxAmount())
                .filter("e.ourPrice >= ?", filter.minPrice()).filter("e.ourPrice <= ?", filter.maxPrice());
        if (filter.open() != null) {
            selection.where(filter.open() ? "e.state in ?" : "e.state not in ?", ProjectState.OPEN);
        }
        outcome(selection, filter);
        return search(filter.q()).narrow(selection);
    }

    private void outcome(Selection<Project> selection, ProjectFilter filter) {
        boolean pending = filter.outcome() == Outcome.PENDING;
        String day = pending ? "e.expectedBidOn" : "e.openedOn";
        selection.filter(day + " >= ?", filter.openedFrom()).filter(day + " <= ?", filter.openedTo());
        // the bid room's rows by their entity's name only: the list behind a cell of the win rate is a list of projects
        selection.filter("exists (select b.id from Bidder b where b.projectId = e.id and b.own = false and b.bidderName = ?)",
                filter.competitor());
        if (pending) {
            selection.where("e.state = ? and e.expectedBidOn < ?", ProjectState.TRACKING, clock.today());
        } else if (filter.outcome() != null) {
            selection.where("e.state = ?", ProjectState.valueOf(filter.outcome().name()));
        }
    }

    private static TextSearch search(String q) {
        return new TextSearch().in(q, "e.trackingNumber", "e.name", "e.tenderNumber", "c.name", "c.shortName")
                .in(q == null ? null : PinyinKey.typed(q), "e.pinyin", "e.initials", "c.pinyin", "c.initials");
    }
}

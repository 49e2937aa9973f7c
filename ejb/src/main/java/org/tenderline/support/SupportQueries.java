package org.tenderline.support;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.tenderline.approval.ApproverQueries;
import org.tenderline.organization.Person;
import org.tenderline.project.Project;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.security.scope.Selection;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;
import org.tenderline.shared.SortWords;

/** Reads support requests within the caller's scope. */
@Stateless
public class SupportQueries {

    private static final int MOST_BLOCKERS = 100;
    private static final String ROW = "new " + SupportRow.class.getName() + "(e, r.username, r.name, a.username, a.name, w.username, w.name, f.username, f.name,"
            + " b.name, b.nameEnglish, s.code, s.name)";
    private static final String NAMES = "join Person r on r.id = e.requesterId join Person a on a.id = e.askedId join Blocker b on b.code = e.blocker"
            + " join OrganizationUnit s on s.id = e.subsidiaryId left join Person w on w.id = e.answeredById"
            + " left join Person f on f.id = e.answeredForId";
    private static final SortWords ORDER = new SortWords("e.askedAt desc, e.id desc", Map.of("number", "e.number", "askedAt", "e.askedAt", "dueAt", "e.dueAt",
            "state", "e.state", "subsidiary", "s.sortOrder"));

    @Inject
    private Records records;

    @Inject
    private ApproverQueries approvers;

    @Inject
    private BusinessClock clock;

    @Requires(Right.SUPPORT_VIEW)
    public Page<SupportRow> list(SupportFilter filter, PageRequest request) {
        return select(filter.checked()).orderBy(ORDER.of(request.sort())).page(ROW, SupportRow.class, request);
    }

    /** One request the caller reaches, by scope or by a task about it; else 404. */
    @Requires(Right.SUPPORT_VIEW)
    public SupportRow get(String number) {
        Long id = records.get(SupportRequest.class, "number", number).getId();
        return records.unscoped(SupportRequest.class, "found above").join(NAMES).where("e.id = ?", id).list(ROW, SupportRow.class, 1).stream().findFirst()
                .orElseThrow(BusinessException::notFound);
    }

    @Requires(Right.SUPPORT_VIEW)
    public List<Blocker> blockers() {
        return records.select(Blocker.class).where("e.active = true").orderBy("e.sortOrder, e.id").list(MOST_BLOCKERS);
    }

    /** The project to ask support for; 404 unless the caller may see it. */
    @Requires(Right.SUPPORT_ASK)
    public Project project(String trackingNumber) {
        return records.get(Project.class, "trackingNumber", trackingNumber);
    }

    /** Whom the caller may ask in a subsidiary's matter. */
    @Requires(Right.SUPPORT_ASK)
    public List<Person> askable(Long subsidiaryId) {
        return approvers.mayDecide(subsidiaryId).stream().filter(person -> !person.getId().equals(Caller.current().personId())).toList();
    }

    /** Whether the caller may ask for support of that project now. */
    @Requires(Right.SUPPORT_VIEW)
    public boolean isAskable(String trackingNumber) {
        return Caller.current().can(Right.SUPPORT_ASK) && records.find(Project.class, "trackingNumber", trackingNumber)
                .filter(project -> project.getState().open()).isPresent();
    }

    private Selection<SupportRequest> select(SupportFilter filter) {
        Selection<SupportRequest> selection = records.select(SupportRequest.class).join(NAMES)
                .filter("e.state = ?", filter.state()).filter("s.code = ?", filter.subsidiary()).filter("e.blocker = ?", filter.blocker())
                .filter("w.username = ?", filter.answerer()).filter("f.username = ?", filter.answeredFor()).filter("e.trackingNumber = ?", filter.project())
                .filter("e.askedAt >= ?", filter.asked().from() == null ? null : filter.asked().from().atStartOfDay())
                .filter("e.askedAt < ?", filter.asked().to() == null ? null : filter.asked().to().plusDays(1).atStartOfDay());
        if (Boolean.TRUE.equals(filter.mine())) {
            Long person = Caller.current().personId();
            selection.where("e.requesterId = ? or e.askedId = ?", person, person);
        }
        if (filter.answerer() != null && filter.answeredFor() == null) {
            selection.where("e.answeredForId is null");
        }
        if (Boolean.TRUE.equals(filter.overdue())) {
            selection.where("e.dueAt < ? and e.state = ?", clock.now(), SupportState.ASKED);
        }
        return selection;
    }
}

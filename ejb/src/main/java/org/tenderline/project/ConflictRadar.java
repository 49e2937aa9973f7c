package org.tenderline.project;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tenderline.customer.NameKey;
import org.tenderline.customer.PinyinKey;
import org.tenderline.project.Conflict.Reason;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.security.scope.Selection;

/** Finds similar projects across all subsidiaries before a project is registered (B4). */
@Stateless
public class ConflictRadar {

    private static final int MAXIMUM = 20;
    /** Shorter names are contained in too many others to mean anything. */
    private static final int SHORTEST_PART = 4;
    private static final String ROW = "new org.tenderline.project.ProjectRow(e, c.name, o.username, o.name, s.code, s.name, a.state)";

    @Inject
    private Records records;

    /**
     * Likely ones first: same tender number, then similar name, then same customer. Without any criterion, nothing.
     *
     * @param specialty narrows what the same customer alone makes similar; null for all
     * @param except    tracking number of the project itself; null when it is new
     */
    @Requires(Right.PROJECT_VIEW)
    public List<Conflict> find(String name, Long customerId, String specialty, String tenderNumber, String except) {
        Criteria criteria = new Criteria(name, customerId, specialty, tenderNumber);
        List<ProjectRow> found = new ArrayList<>();
        if (criteria.tenderKey != null) {
            found.addAll(rows(select(except).where("e.tenderKey = ?", criteria.tenderKey)));
        }
        if (criteria.nameKey != null) {
            found.addAll(rows(criteria.similarName(select(except))));
        }
        if (customerId != null) {
            found.addAll(rows(select(except).where("e.customerId = ? and e.state in ?", customerId, ProjectState.OPEN)
                    .filter("e.specialty = ?", specialty)));
        }
        List<ProjectRow> distinct = new LinkedHashSet<>(found).stream().limit(MAXIMUM).toList();
        Set<Long> visible = visible(distinct);
        return distinct.stream().map(row -> conflict(row, visible.contains(row.project().getId()), criteria.because(row.project())))
                .sorted(Comparator.comparing((Conflict conflict) -> conflict.because().iterator().next())).toList();
    }

    private Selection<Project> select(String except) {
        return records.unscoped(Project.class, "similar projects of all subsidiaries; masked below")
                .join("join Customer c on c.id = e.customerId").join("join Person o on o.id = e.ownerId")
                .join("join OrganizationUnit s on s.id = e.subsidiaryId").join("left join Approval a on a.id = e.approvalId")
                .filter("e.trackingNumber <> ?", except).orderBy("e.registeredAt desc, e.id desc");
    }

    private static List<ProjectRow> rows(Selection<Project> selection) {
        return selection.list(ROW, ProjectRow.class, MAXIMUM);
    }

    private Set<Long> visible(List<ProjectRow> rows) {
        List<Long> ids = rows.stream().map(row -> row.project().getId()).toList();
        return ids.isEmpty() ? Set.of()
                : new HashSet<>(records.select(Project.class).where("e.id in ?", ids).list("e.id", Long.class, MAXIMUM));
    }

    private static Conflict conflict(ProjectRow row, boolean visible, Set<Reason> because) {
        Project project = row.project();
        return new Conflict(visible, because, visible ? project.getTrackingNumber() : null, visible ? project.getName() : null,
                visible ? row.customerName() : null, visible ? project.getState() : null, row.owner(), row.ownerName(),
                row.subsidiary(), row.subsidiaryName());
    }

    /** What was asked for, made comparable. */
    private static final class Criteria {

        private final String nameKey;
        private final String pinyin;
        private final String tenderKey;
        private final Long customerId;
        private final String specialty;

        Criteria(String name, Long customerId, String specialty, String tenderNumber) {
            nameKey = name == null || name.isBlank() ? null : NameKey.similar(name);
            pinyin = nameKey == null ? null : PinyinKey.of(name).full();
            tenderKey = TenderNumber.key(tenderNumber);
            this.customerId = customerId;
            this.specialty = specialty;
        }

        Selection<Project> similarName(Selection<Project> selection) {
            if (nameKey.length() < SHORTEST_PART) {
                return selection.where("e.nameKey = ? or e.pinyin = ?", nameKey, pinyin);
            }
            return selection.where("e.nameKey = ? or e.pinyin = ? or e.nameKey like ? escape '!'"
                    + " or length(e.nameKey) >= ? and locate(e.nameKey, ?) > 0", nameKey, pinyin, Selection.like(nameKey),
                    SHORTEST_PART, nameKey);
        }

        Set<Reason> because(Project project) {
            Set<Reason> reasons = EnumSet.noneOf(Reason.class);
            if (tenderKey != null && tenderKey.equals(project.getTenderKey())) {
                reasons.add(Reason.TENDER_NUMBER);
            }
            if (nameKey != null && similar(project)) {
                reasons.add(Reason.NAME);
            }
            if (project.getCustomerId().equals(customerId) && (specialty == null || specialty.equals(project.getSpecialty()))) {
                reasons.add(Reason.CUSTOMER);
            }
            return reasons;
        }

        private boolean similar(Project project) {
            String other = project.getNameKey();
            return other.equals(nameKey) || project.getPinyin().equals(pinyin)
                    || other.length() >= SHORTEST_PART && nameKey.contains(other)
                    || nameKey.length() >= SHORTEST_PART && other.contains(nameKey);
        }
    }
}

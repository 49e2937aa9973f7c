package org.tenderline.reporting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tenderline.approval.ApprovalTask;
import org.tenderline.approval.NodeScope;
import org.tenderline.approval.TaskPurpose;
import org.tenderline.approval.TaskState;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.security.scope.Selection;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;

/**
 * Where approvals wait (E6): working time from arrival to decision, of tasks that a person decided; answers and what passed by itself do not
 * count, nor for a post what a document asks of a person it names. Everybody sees the decisions about the documents within their scope.
 */
@Stateless
public class BottleneckQueries {

    private static final Set<TaskState> DECIDED = EnumSet.of(TaskState.APPROVED, TaskState.REJECTED, TaskState.RETURNED);
    private static final String FROM = " FROM approval_task task JOIN approval_node node ON node.id = task.node_id"
            + " JOIN approval ON approval.id = task.approval_id LEFT JOIN organization_unit unit ON unit.id = approval.subsidiary_id"
            + " WHERE task.state IN ('APPROVED', 'REJECTED', 'RETURNED') AND task.purpose <> 'ANSWER'";
    private static final String TASK = "new " + BottleneckTask.class.getName() + "(e.kind, a.number, e.node.role, p.name, b.name, a.subsidiaryId,"
            + " e.time.arrivedAt, e.time.finishedAt, e.time.workingMinutes, e.node.limitMinutes)";

    @Inject
    private Records records;

    @Inject
    private DecisionScope scope;

    /** One row for each group, the slowest first. */
    @Requires(Right.BOTTLENECK_VIEW)
    @SuppressWarnings("unchecked")
    public List<BottleneckRow> report(BottleneckDimension dimension, BottleneckFilter filter) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder("SELECT DISTINCT grouped, COUNT(*) OVER (PARTITION BY grouped), ")
                .append(percentile("0.5")).append(", ").append(percentile("0.9"))
                .append(", SUM(minutes > allowed) OVER (PARTITION BY grouped) FROM (SELECT ").append(dimension.key())
                .append(" AS grouped, task.working_minutes AS minutes, node.limit_minutes AS allowed").append(FROM);
        narrow(sql, values, "task.finished_at >=", begin(filter));
        narrow(sql, values, "task.finished_at <", end(filter));
        String scoped = scope.condition("approval.kind", "approval.subsidiary_id", "approval.requester_id");
        if (!scoped.isEmpty()) {
            sql.append(" AND ").append(scoped);
        }
        if (dimension == BottleneckDimension.NODE || filter.role() != null) {
            sql.append(" AND node.scope <> 'ADDRESSEE'");
        }
        narrow(sql, values, "node.role =", filter.role() == null ? null : filter.role().name());
        narrow(sql, values, "approval.kind =", filter.kind());
        narrow(sql, values, "COALESCE(unit.code, '') =", filter.subsidiary());
        sql.append(") decision ORDER BY 4 DESC, 1");
        List<Object[]> rows = records.unscopedSql("the caller's reach is in the condition", sql.toString(), values.toArray()).getResultList();
        return rows.stream().map(row -> new BottleneckRow(row[0].toString(), number(row[1]).longValue(), number(row[2]).intValue(),
                number(row[3]).intValue(), number(row[4]).longValue())).toList();
    }

    /** The decisions behind a figure, the slowest first. */
    @Requires(Right.BOTTLENECK_VIEW)
    public Page<BottleneckTask> tasks(BottleneckFilter filter, PageRequest request) {
        Selection<ApprovalTask> tasks = records.select(ApprovalTask.class).join("join e.approval a")
                .join("join Person p on p.id = e.holderId").join("left join Person b on b.id = e.onBehalfOfId")
                .where("e.state in ? and e.purpose <> ?", DECIDED, TaskPurpose.ANSWER)
                .filter("e.time.finishedAt >= ?", begin(filter)).filter("e.time.finishedAt < ?", end(filter))
                .filter("e.node.role = ?", filter.role()).filter("e.kind = ?", filter.kind());
        String scoped = scope.condition("e.kind", "a.subsidiaryId", "a.requesterId");
        if (!scoped.isEmpty()) {
            tasks = tasks.where(scoped);
        }
        if (filter.role() != null) {
            tasks = tasks.where("e.node.scope <> ?", NodeScope.ADDRESSEE);
        }
        if (filter.subsidiary() != null) {
            tasks = filter.subsidiary().isEmpty() ? tasks.where("a.subsidiaryId is null") : tasks.where(
                    "exists (select u.id from OrganizationUnit u where u.id = a.subsidiaryId and u.code = ?)", filter.subsidiary());
        }
        return tasks.orderBy("e.time.workingMinutes desc, e.id").page(TASK, BottleneckTask.class, request);
    }

    /** The smallest working time that so many of the group's decisions did not exceed. */
    private static String percentile(String share) {
        return "PERCENTILE_DISC(" + share + ") WITHIN GROUP (ORDER BY minutes) OVER (PARTITION BY grouped)";
    }

    private static void narrow(StringBuilder sql, List<Object> values, String comparison, Object value) {
        if (value != null) {
            values.add(value);
            sql.append(" AND ").append(comparison).append(" ?").append(values.size());
        }
    }

    /** Null for an open period: a moment beyond the database's calendar would compare with nothing. */
    private static LocalDateTime begin(BottleneckFilter filter) {
        LocalDate from = filter.finished().from();
        return from == null ? null : from.atStartOfDay();
    }

    private static LocalDateTime end(BottleneckFilter filter) {
        LocalDate to = filter.finished().to();
        return to == null ? null : to.plusDays(1).atStartOfDay();
    }

    private static Number number(Object value) {
        return (Number) value;
    }
}

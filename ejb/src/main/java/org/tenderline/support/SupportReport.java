package org.tenderline.support;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.Period;

/** The turn-round of support requests (D3), within the caller's scope; the database counts. */
@Stateless
public class SupportReport {

    private static final String FROM = " FROM support_request request JOIN organization_unit subsidiary ON subsidiary.id = request.subsidiary_id"
            + " JOIN support_blocker blocker ON blocker.code = request.blocker LEFT JOIN person ON person.id = request.answered_by_id"
            + " LEFT JOIN person absent ON absent.id = request.answered_for_id WHERE {scope}";

    private record Percentiles(Integer p50, Integer p90) {
    }

    @Inject
    private Records records;

    /**
     * One row for each group, in the group's order.
     *
     * @param asked when they were asked
     */
    @Requires(Right.SUPPORT_VIEW)
    public List<TurnRound> turnRound(SupportGrouping grouping, String subsidiary, String blocker, Period asked) {
        List<Object> values = new ArrayList<>();
        String condition = condition(grouping, subsidiary, blocker, asked.checked(), values);
        Map<String, Percentiles> percentiles = percentiles(grouping, condition, values);
        List<Object[]> rows = rows("SELECT " + grouping.columns() + ", COUNT(*), SUM(request.state = 'WITHDRAWN'), SUM(request.times_asked > 1),"
                + " SUM(request.answered_at IS NOT NULL), SUM(COALESCE(request.in_time, FALSE)), "
                + grouping.absent() + FROM + condition + " GROUP BY " + grouping.columns()
                + " ORDER BY 4, 1", values);
        return rows.stream().map(row -> {
            Percentiles times = percentiles.getOrDefault(row[0].toString(), new Percentiles(null, null));
            return new TurnRound(row[0].toString(), row[1].toString(), row[2].toString(), (String) row[9], number(row[4]), number(row[5]), number(row[6]), number(row[7]),
                    number(row[8]), times.p50(), times.p90());
        }).toList();
    }

    private Map<String, Percentiles> percentiles(SupportGrouping grouping, String condition, List<Object> values) {
        Map<String, Percentiles> percentiles = new HashMap<>();
        rows("SELECT DISTINCT " + grouping.key() + ", " + percentile("0.5", grouping) + ", " + percentile("0.9", grouping) + FROM + condition
                + " AND request.answered_at IS NOT NULL", values)
                .forEach(row -> percentiles.put(row[0].toString(), new Percentiles((int) number(row[1]), (int) number(row[2]))));
        return percentiles;
    }

    /** The smallest working time that so many of the group's answers did not exceed. */
    private static String percentile(String share, SupportGrouping grouping) {
        return "PERCENTILE_DISC(" + share + ") WITHIN GROUP (ORDER BY request.working_minutes) OVER (PARTITION BY " + grouping.key() + ")";
    }

    private static String condition(SupportGrouping grouping, String subsidiary, String blocker, Period asked, List<Object> values) {
        StringBuilder condition = new StringBuilder(grouping == SupportGrouping.ANSWERER ? " AND person.id IS NOT NULL" : "");
        narrow(condition, values, "subsidiary.code =", subsidiary);
        narrow(condition, values, "blocker.code =", blocker);
        narrow(condition, values, "request.asked_at >=", asked.from() == null ? null : asked.from().atStartOfDay());
        narrow(condition, values, "request.asked_at <", asked.to() == null ? null : asked.to().plusDays(1).atStartOfDay());
        return condition.toString();
    }

    private static void narrow(StringBuilder condition, List<Object> values, String comparison, Object value) {
        if (value != null && !(value instanceof String text && text.isBlank())) {
            values.add(value);
            condition.append(" AND ").append(comparison).append(" ?").append(values.size());
        }
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, List<Object> values) {
        return records.sql(SupportRequest.class, "request", sql, values.toArray()).getResultList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}

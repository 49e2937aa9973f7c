package org.tenderline.approval.route;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tenderline.approval.NodeMode;
import org.tenderline.approval.NodeScope;
import org.tenderline.security.Role;
import org.tenderline.shared.Violations;

/**
 * A decision table as it is drawn.
 *
 * @param baseVersion     the version it was drawn upon
 * @param comment         why
 * @param acceptVacancies whether vacant posts are no obstacle
 * @param restores        the former version it is to bring back, as long as it is that version's table; null for a new table
 * @param accumulationDays over how many days one customer's requests add up (E4); null when they do not
 * @param signatureRequired whether approving takes a signature picture (E3)
 */
public record RouteForm(String kind, Integer baseVersion, String comment, boolean acceptVacancies, Integer restores,
                        Integer accumulationDays, boolean signatureRequired, List<Row> rows) implements Serializable {

    static final int MAXIMUM_COMMENT = 1_000;
    static final int MOST_ROWS = 500;
    static final int MOST_NODES = 30;
    static final int LONGEST_LIMIT = 100_000;
    static final int MOST_DAYS = 3_650;

    /**
     * A line.
     *
     * @param subsidiary its code; null for any
     * @param amountFrom inclusive; null for no lower bound
     * @param amountTo   exclusive; null for no upper bound
     */
    public record Row(String subsidiary, BigDecimal amountFrom, BigDecimal amountTo, Map<String, String> facts, List<Node> nodes)
            implements Serializable {
    }

    /** A station. */
    public record Node(Role role, Role otherRole, NodeScope scope, NodeMode mode, Integer limitMinutes) implements Serializable {

        /** Those who may decide there; the modes of one role leave the other aside. */
        List<Role> roles() {
            return mode == NodeMode.EITHER ? List.of(role, otherRole) : List.of(role);
        }

        private void check(String field, Violations violations) {
            violations.required(field + ".role", role).required(field + ".scope", scope).required(field + ".mode", mode)
                    .check(Stream.of(role, otherRole).noneMatch(each -> each != null && each.administrator()), field + ".role", "BAD_VALUE")
                    .check(mode != NodeMode.EITHER || otherRole != null, field + ".otherRole", "REQUIRED")
                    .check(mode != NodeMode.EITHER || otherRole == null || otherRole != role, field + ".otherRole", "BAD_VALUE")
                    .required(field + ".limitMinutes", limitMinutes)
                    .check(limitMinutes == null || limitMinutes > 0 && limitMinutes <= LONGEST_LIMIT, field + ".limitMinutes", "BAD_NUMBER");
        }
    }

    /** What is refused before the table as a whole is judged; the subsidiaries' codes and the facts are checked where they are known. */
    Violations violations() {
        Violations violations = new Violations().required("baseVersion", baseVersion);
        violations.check(accumulationDays == null || accumulationDays > 0 && accumulationDays <= MOST_DAYS, "accumulationDays", "BAD_NUMBER");
        violations.check(rows != null && !rows.isEmpty(), "rows", "REQUIRED");
        violations.check(rows == null || rows.size() <= MOST_ROWS, "rows", "TOO_MANY", MOST_ROWS);
        for (int index = 0; violations.isEmpty() && index < rows.size(); index++) {
            check(rows.get(index), "rows[" + index + "]", violations);
        }
        return violations;
    }

    private static void check(Row row, String field, Violations violations) {
        bound(field + ".amountFrom", row.amountFrom(), violations);
        bound(field + ".amountTo", row.amountTo(), violations);
        List<Node> nodes = row.nodes() == null ? List.of() : row.nodes();
        violations.check(!nodes.isEmpty(), field + ".nodes", "REQUIRED").check(nodes.size() <= MOST_NODES, field + ".nodes", "TOO_MANY", MOST_NODES);
        for (int index = 0; index < nodes.size(); index++) {
            nodes.get(index).check(field + ".nodes[" + index + "]", violations);
        }
    }

    private static void bound(String field, BigDecimal amount, Violations violations) {
        violations.amount(field, amount).check(amount == null || amount.signum() >= 0, field, "BAD_AMOUNT");
    }
}

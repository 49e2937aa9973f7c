package org.tenderline.approval.route;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.tenderline.approval.Route;
import org.tenderline.approval.RouteNode;
import org.tenderline.approval.RouteRow;

/**
 * Two tables side by side. Rows are the same when they fit the same subjects; of the rest, those with the same nodes belong together,
 * then those whose band begins alike in the same place.
 */
public record RouteComparison(Route left, Route right, List<RowPair> rows) implements Serializable {

    /** What has become of a row or node. */
    public enum Mark { SAME, CHANGED, ADDED, REMOVED }

    /** A row of either side; null where it does not exist. */
    public record RowPair(Mark mark, RouteRow left, RouteRow right, boolean conditionsChanged, List<NodePair> nodes) implements Serializable {
    }

    /** A node of either side; null where it does not exist. */
    public record NodePair(Mark mark, RouteNode left, RouteNode right) implements Serializable {
    }

    private record Conditions(Long subsidiaryId, BigDecimal from, BigDecimal to, Map<String, String> facts) {

        static Conditions of(RouteRow row) {
            return new Conditions(row.getSubsidiaryId(), plain(row.getAmountFrom()), plain(row.getAmountTo()), row.getFacts());
        }

        private static BigDecimal plain(BigDecimal amount) {
            return amount == null ? null : amount.stripTrailingZeros();
        }
    }

    public static RouteComparison of(Route left, Route right) {
        List<RouteRow> lefts = new ArrayList<>(left.getRows());
        List<RouteRow> rights = right.getRows();
        RouteRow[] partners = new RouteRow[rights.size()];
        match(lefts, rights, partners, (one, two) -> Conditions.of(one).equals(Conditions.of(two)));
        match(lefts, rights, partners, (one, two) -> Objects.equals(one.getSubsidiaryId(), two.getSubsidiaryId()) && sameNodes(one, two));
        match(lefts, rights, partners, (one, two) -> Objects.equals(one.getSubsidiaryId(), two.getSubsidiaryId())
                && one.getFacts().equals(two.getFacts()) && one.getPosition() == two.getPosition());
        List<RowPair> pairs = new ArrayList<>();
        for (int index = 0; index < partners.length; index++) {
            pairs.add(pair(partners[index], rights.get(index)));
        }
        lefts.forEach(removed -> pairs.add(Math.min(pairs.size(), removed.getPosition() - 1), pair(removed, null)));
        return new RouteComparison(left, right, List.copyOf(pairs));
    }

    public boolean same() {
        return !accumulationChanged() && !signatureChanged() && rows.stream().allMatch(pair -> pair.mark() == Mark.SAME);
    }

    /** Whether one customer's requests add up differently. */
    public boolean accumulationChanged() {
        return !Objects.equals(left.getAccumulationDays(), right.getAccumulationDays());
    }

    /** Whether signature pictures are taken on one side only. */
    public boolean signatureChanged() {
        return left.isSignatureRequired() != right.isSignatureRequired();
    }

    /** Each row finds at most one partner, which then is no other's. */
    private static void match(List<RouteRow> lefts, List<RouteRow> rights, RouteRow[] partners, BiPredicate<RouteRow, RouteRow> alike) {
        for (int index = 0; index < partners.length; index++) {
            if (partners[index] == null) {
                RouteRow row = rights.get(index);
                Optional<RouteRow> partner = lefts.stream().filter(other -> alike.test(other, row)).findFirst();
                partners[index] = partner.orElse(null);
                partner.ifPresent(lefts::remove);
            }
        }
    }

    private static RowPair pair(RouteRow left, RouteRow right) {
        List<NodePair> nodes = nodes(left == null ? List.of() : left.getNodes(), right == null ? List.of() : right.getNodes());
        if (left == null || right == null) {
            return new RowPair(left == null ? Mark.ADDED : Mark.REMOVED, left, right, false, nodes);
        }
        boolean conditions = !Conditions.of(left).equals(Conditions.of(right));
        boolean same = !conditions && nodes.stream().allMatch(node -> node.mark() == Mark.SAME);
        return new RowPair(same ? Mark.SAME : Mark.CHANGED, left, right, conditions, nodes);
    }

    /** The longest common order of posts stays; what lies between has been added or removed. */
    private static List<NodePair> nodes(List<RouteNode> left, List<RouteNode> right) {
        int[][] common = new int[left.size() + 1][right.size() + 1];
        for (int one = left.size() - 1; one >= 0; one--) {
            for (int two = right.size() - 1; two >= 0; two--) {
                common[one][two] = samePost(left.get(one), right.get(two)) ? 1 + common[one + 1][two + 1]
                        : Math.max(common[one + 1][two], common[one][two + 1]);
            }
        }
        List<NodePair> pairs = new ArrayList<>();
        int one = 0;
        int two = 0;
        while (one < left.size() || two < right.size()) {
            if (one < left.size() && two < right.size() && samePost(left.get(one), right.get(two))) {
                RouteNode before = left.get(one++);
                RouteNode after = right.get(two++);
                pairs.add(new NodePair(same(before, after) ? Mark.SAME : Mark.CHANGED, before, after));
            } else if (two == right.size() || one < left.size() && common[one + 1][two] >= common[one][two + 1]) {
                pairs.add(new NodePair(Mark.REMOVED, left.get(one++), null));
            } else {
                pairs.add(new NodePair(Mark.ADDED, null, right.get(two++)));
            }
        }
        return List.copyOf(pairs);
    }

    private static boolean sameNodes(RouteRow one, RouteRow two) {
        return nodes(one.getNodes(), two.getNodes()).stream().allMatch(pair -> pair.mark() == Mark.SAME);
    }

    private static boolean samePost(RouteNode one, RouteNode two) {
        return one.getRole() == two.getRole() && one.getScope() == two.getScope();
    }

    private static boolean same(RouteNode one, RouteNode two) {
        return one.getOtherRole() == two.getOtherRole() && one.getMode() == two.getMode() && one.getLimitMinutes() == two.getLimitMinutes();
    }
}

package org.tenderline.approval.route;

import static org.tenderline.approval.route.RouteFlaw.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.tenderline.approval.RouteRow;
import org.tenderline.shared.Money;

/**
 * Judges exactly which subjects a table's rows fit: every combination of the facts' values, of the subsidiaries, and of amounts from
 * zero on. Values that the same rows fit are one case, and amounts are cut only where a row begins or ends, so the number of cases
 * depends on the rows, not on the subjects.
 */
public final class RouteCoverage {

    private static final int MOST_FINDINGS = 100;

    private final List<RouteRow> rows;
    private final List<Long> subsidiaries;
    private final List<RouteFact> facts;
    private final List<BigDecimal> cuts;
    private final List<BitSet> bands;
    private final List<Map<String, BitSet>> valuesFit = new ArrayList<>();
    private final Map<Long, BitSet> subsidiariesFit = new LinkedHashMap<>();
    private final Map<Integer, Set<Long>> chosen = new LinkedHashMap<>();
    private final Set<Integer> undecided = new LinkedHashSet<>();
    private final Set<List<Integer>> overlaps = new LinkedHashSet<>();
    private final List<RouteFinding> findings = new ArrayList<>();

    /**
     * @param subsidiaries ids of all there are
     * @param facts        all that the kind declares
     */
    public RouteCoverage(List<RouteRow> rows, List<Long> subsidiaries, List<RouteFact> facts) {
        rows.stream().filter(RouteCoverage::empty).forEach(row -> add(RouteFinding.ofRows(ROUTE_EMPTY_BAND, List.of(row.getPosition()))));
        this.rows = rows.stream().filter(row -> !empty(row))
                .sorted(Comparator.comparingInt(RouteRow::precision).reversed().thenComparing(RouteRow::getPosition)).toList();
        // before the first subsidiary is founded, one that is to come stands for all
        this.subsidiaries = subsidiaries.isEmpty() ? List.of(0L) : List.copyOf(subsidiaries);
        this.facts = facts.stream().filter(fact -> rows.stream().anyMatch(row -> row.getFacts().containsKey(fact.name()))).toList();
        this.cuts = cuts();
        this.bands = cuts.stream().map(this::fitting).toList();
        this.facts.forEach(fact -> valuesFit.add(fitting(fact)));
        this.subsidiaries.forEach(id -> subsidiariesFit.put(id, matching(id,
                (row, value) -> row.getSubsidiaryId() == null || row.getSubsidiaryId().equals(value))));
        BitSet all = new BitSet();
        all.set(0, this.rows.size());
        walk(0, all, List.of(), Map.of());
        unreachable();
    }

    /** In the order of what is to be mended first. */
    public List<RouteFinding> findings() {
        return findings.stream().sorted(Comparator.comparing(RouteFinding::flaw)).toList();
    }

    /** Where a row is chosen: the subsidiaries by the row's number. */
    public Map<Integer, Set<Long>> chosen() {
        return chosen;
    }

    private static boolean empty(RouteRow row) {
        BigDecimal to = row.getAmountTo();
        return to != null && to.compareTo(Money.orZero(row.getAmountFrom())) <= 0;
    }

    /** Where bands begin; each cut stands for the amounts up to the next one. */
    private List<BigDecimal> cuts() {
        Set<BigDecimal> found = new TreeSet<>(Set.of(BigDecimal.ZERO));
        for (RouteRow row : rows) {
            if (row.getAmountFrom() != null && row.getAmountFrom().signum() > 0) {
                found.add(row.getAmountFrom());
            }
            if (row.getAmountTo() != null) {
                found.add(row.getAmountTo());
            }
        }
        return List.copyOf(found);
    }

    private BitSet fitting(BigDecimal amount) {
        return matching(amount, (row, value) -> (row.getAmountFrom() == null || row.getAmountFrom().compareTo(value) <= 0)
                && (row.getAmountTo() == null || row.getAmountTo().compareTo(value) > 0));
    }

    private Map<String, BitSet> fitting(RouteFact fact) {
        Map<String, BitSet> fitting = new LinkedHashMap<>();
        fact.values().forEach(each -> fitting.put(each,
                matching(each, (row, value) -> value.equals(row.getFacts().getOrDefault(fact.name(), value)))));
        return fitting;
    }

    private <V> BitSet matching(V value, BiPredicate<RouteRow, V> fits) {
        BitSet matching = new BitSet();
        IntStream.range(0, rows.size()).filter(index -> fits.test(rows.get(index), value)).forEach(matching::set);
        return matching;
    }

    /** One fact after the other, then the subsidiaries, then the amounts. */
    private void walk(int depth, BitSet fitting, List<Long> where, Map<String, List<String>> values) {
        if (fitting.isEmpty()) {
            gap(0, cuts.size(), where, values);
        } else if (depth < facts.size()) {
            RouteFact fact = facts.get(depth);
            cases(fitting, valuesFit.get(depth)).forEach((rest, same) -> walk(depth + 1, rest, where, with(values, fact, same)));
        } else if (depth == facts.size()) {
            cases(fitting, subsidiariesFit).forEach((rest, same) -> walk(depth + 1, rest, same, values));
        } else {
            amounts(fitting, where, values);
        }
    }

    private static <V> Map<BitSet, List<V>> cases(BitSet fitting, Map<V, BitSet> values) {
        Map<BitSet, List<V>> cases = new LinkedHashMap<>();
        values.forEach((value, fit) -> {
            BitSet rest = (BitSet) fit.clone();
            rest.and(fitting);
            cases.computeIfAbsent(rest, key -> new ArrayList<>()).add(value);
        });
        return cases;
    }

    private static Map<String, List<String>> with(Map<String, List<String>> values, RouteFact fact, List<String> same) {
        if (same.size() == fact.values().size()) {
            return values;
        }
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(fact.name(), same);
        return more;
    }

    private void amounts(BitSet fitting, List<Long> where, Map<String, List<String>> values) {
        int gapFrom = -1;
        for (int cut = 0; cut < cuts.size(); cut++) {
            BitSet rest = (BitSet) fitting.clone();
            rest.and(bands.get(cut));
            if (rest.isEmpty()) {
                gapFrom = gapFrom < 0 ? cut : gapFrom;
                continue;
            }
            if (gapFrom >= 0) {
                gap(gapFrom, cut, where, values);
                gapFrom = -1;
            }
            choose(rest, cut, where, values);
        }
        if (gapFrom >= 0) {
            gap(gapFrom, cuts.size(), where, values);
        }
    }

    /** The rows stand by falling precision, so the first one is chosen, unless the next is as precise. */
    private void choose(BitSet fitting, int cut, List<Long> where, Map<String, List<String>> values) {
        int first = fitting.nextSetBit(0);
        chosen.computeIfAbsent(rows.get(first).getPosition(), key -> new LinkedHashSet<>()).addAll(where);
        for (int next = fitting.nextSetBit(first + 1); next >= 0 && precision(next) == precision(first); next = fitting.nextSetBit(next + 1)) {
            undecided.add(rows.get(next).getPosition());
            for (int before = first; before < next; before = fitting.nextSetBit(before + 1)) {
                List<Integer> pair = List.of(rows.get(before).getPosition(), rows.get(next).getPosition());
                if (overlaps.add(pair)) {
                    add(new RouteFinding(ROUTE_OVERLAP, pair, null, null, cuts.get(cut), end(cut + 1), some(where), values));
                }
            }
        }
    }

    private int precision(int index) {
        return rows.get(index).precision();
    }

    private void gap(int from, int to, List<Long> where, Map<String, List<String>> values) {
        add(new RouteFinding(ROUTE_GAP, List.of(), null, null, cuts.get(from), end(to), some(where), values));
    }

    private BigDecimal end(int cut) {
        return cut < cuts.size() ? cuts.get(cut) : null;
    }

    private List<Long> some(List<Long> where) {
        return where.size() == subsidiaries.size() ? List.of() : where;
    }

    private void unreachable() {
        rows.stream().filter(row -> !chosen.containsKey(row.getPosition()) && !undecided.contains(row.getPosition()))
                .sorted(Comparator.comparing(RouteRow::getPosition)).forEach(row -> {
                    List<Integer> concerned = new ArrayList<>(List.of(row.getPosition()));
                    rows.stream().filter(other -> other.precision() > row.precision() && other.meets(row))
                            .map(RouteRow::getPosition).sorted().forEach(concerned::add);
                    add(RouteFinding.ofRows(ROUTE_UNREACHABLE, concerned));
                });
    }

    private void add(RouteFinding finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }
}

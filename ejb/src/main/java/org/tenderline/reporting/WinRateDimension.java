package org.tenderline.reporting;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.tenderline.shared.Violations;

/** What the win rate may be grouped by (G5). */
public enum WinRateDimension {
    SUBSIDIARY("subsidiary", "f.subsidiary_id", "u.code", "u.name", "JOIN organization_unit u ON u.id = g.grouped", "u.sort_order, u.id"),
    REGION("region", "f.region"),
    OWNER("owner", "f.owner_id", "o.username", "o.name", "JOIN person o ON o.id = g.grouped", Constants.BUSIEST),
    GROUP("group", "f.customer_group"),
    SPECIALTY("specialty", "f.specialty"),
    CUSTOMER("customer", "f.customer_id", "c.id", "c.name", "JOIN customer c ON c.id = g.grouped", Constants.BUSIEST),
    COMPETITOR("competitor", "b.name"),
    AMOUNT_BAND("amountBand", "f.amount_band", "g.grouped", "g.grouped", "",
            Arrays.stream(AmountBand.values()).map(band -> "'" + band.name() + "'")
                    .collect(Collectors.joining(", ", "FIELD(g.grouped, ", ")"))),
    MONTH("month", "f.month", "g.grouped", "g.grouped", "", "g.grouped");

    private final String word;
    private final String grouped;
    private final String key;
    private final String label;
    private final String join;
    private final String order;

    WinRateDimension(String word, String grouped) {
        this(word, grouped, "g.grouped", "g.grouped", "", Constants.BUSIEST);
    }

    WinRateDimension(String word, String grouped, String key, String label, String join, String order) {
        this.word = word;
        this.grouped = grouped;
        this.key = key;
        this.label = label;
        this.join = join;
        this.order = order;
    }

    /** The dimension by its word in the contract; 400 for another one. */
    public static WinRateDimension of(String word) {
        new Violations().required("groupBy", word)
                .check(Arrays.stream(values()).anyMatch(dimension -> dimension.word.equals(word)), "groupBy", "BAD_VALUE").throwIfAny();
        return Arrays.stream(values()).filter(dimension -> dimension.word.equals(word)).findFirst().orElseThrow();
    }

    public String word() {
        return word;
    }

    /** Counts and sums within a period ({@code ?1} to {@code ?2}) and the caller's scope. */
    String sql() {
        return "SELECT " + key + ", " + label + ", g.won, g.lost, g.pending, g.abandoned, g.won_amount, g.lost_amount FROM (SELECT "
                + grouped + " AS grouped, SUM(f.result = 'WON') AS won, SUM(f.result = 'LOST') AS lost,"
                + " SUM(f.result = 'PENDING') AS pending, SUM(f.result = 'ABANDONED') AS abandoned,"
                + " SUM(IF(f.result = 'WON', f.our_price, 0)) AS won_amount,"
                + " SUM(IF(f.result = 'LOST', f.our_price, 0)) AS lost_amount FROM reporting_win_rate_fact f"
                + (this == COMPETITOR ? Constants.COMPETITORS : "") + " WHERE f.counted_on BETWEEN ?1 AND ?2 AND {scope} GROUP BY " + grouped + ") g "
                + join + " ORDER BY " + order;
    }

    private static final class Constants {
        static final String BUSIEST = "g.won + g.lost DESC, g.won DESC, g.grouped";
        /** Read where they are entered; who stands in an outcome twice counts once, and an outcome younger than the facts not yet. */
        static final String COMPETITORS = " JOIN bid_outcome_bidder b ON f.result <> 'PENDING' AND b.project_id = f.project_id AND b.own = 0 AND NOT EXISTS"
                + " (SELECT 1 FROM bid_outcome_bidder e WHERE e.project_id = b.project_id AND e.own = 0 AND e.name = b.name AND e.id < b.id)";
    }
}

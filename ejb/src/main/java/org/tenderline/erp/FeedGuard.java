package org.tenderline.erp;

import java.util.Map;
import java.util.OptionalLong;

/**
 * Stops a feed that would lose data or repeats itself: an ERP that hands over half a snapshot must not empty the mirror, nor one that hands over each row
 * twice go unnoticed (I3). Growth under other keys is refused only where the parameter {@code guard.growth} limits it.
 */
public final class FeedGuard {

    /** A fifth, 20 %, may get lost from one run to the next. */
    private static final long TOLERATED_PART = 5;

    private FeedGuard() {
    }

    /**
     * What one file of the feed holds.
     *
     * @param rows all of them, accepted or not
     * @param duplicates rows that were rejected because of their key
     */
    public record Found(long rows, long accepted, long duplicates) {
    }

    /**
     * How much is still usual, in percent.
     *
     * @param growth by how much a file's accepted rows may rise from one run to the next; nothing by default, because the contract with the ERP
     *               knows no such limit and a group may begin with one subsidiary
     * @param duplicates how many of a file's rows may repeat a key
     */
    public record Limits(OptionalLong growth, long duplicates) {

        public static final Limits USUAL = new Limits(OptionalLong.empty(), 20);
    }

    /**
     * @param feed what each file of this feed holds
     * @param before accepted rows per file of the last completed run; empty before the first
     * @param mirroredContracts contracts of the mirror that are not gone
     * @param wouldBeGone how many of them this feed would mark as gone
     */
    public static void check(Map<FeedFile, Found> feed, Map<FeedFile, Long> before, long mirroredContracts, long wouldBeGone, Limits limits)
            throws FeedRefused {
        for (FeedFile file : FeedFile.values()) {
            Found found = feed.get(file);
            if (found.accepted() == 0) {
                throw new FeedRefused("GUARD_NONE_ACCEPTED", file.fileName());
            }
            if (exceeds(found.duplicates(), limits.duplicates(), found.rows())) {
                throw new FeedRefused("GUARD_DUPLICATES", file.fileName(), found.duplicates(), found.rows(), limits.duplicates());
            }
            check(file, found.accepted(), before.getOrDefault(file, 0L), limits);
        }
        if (isTooMuch(wouldBeGone, mirroredContracts)) {
            throw new FeedRefused("GUARD_CONTRACTS_GONE", wouldBeGone, mirroredContracts);
        }
    }

    private static void check(FeedFile file, long now, long last, Limits limits) throws FeedRefused {
        if (isTooMuch(last - now, last)) {
            throw new FeedRefused("GUARD_ROWS_FELL", file.fileName(), last, now);
        }
        // whatever follows nothing is growth, and no sign of a doubled feed
        if (last > 0 && limits.growth().isPresent() && exceeds(now - last, limits.growth().getAsLong(), last)) {
            throw new FeedRefused("GUARD_ROWS_ROSE", file.fileName(), last, now, limits.growth().getAsLong());
        }
    }

    private static boolean isTooMuch(long lost, long of) {
        return lost * TOLERATED_PART > of;
    }

    private static boolean exceeds(long part, long percent, long whole) {
        return part * 100 > whole * percent;
    }
}

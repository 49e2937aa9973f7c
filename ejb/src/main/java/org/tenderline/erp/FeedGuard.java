package org.tenderline.erp;

import java.util.Map;

/** Stops a feed that would lose data: an ERP that hands over half a snapshot must not empty the mirror (I3). */
public final class FeedGuard {

    /** A fifth, 20 %, may get lost from one run to the next. */
    private static final long TOLERATED_PART = 5;

    private FeedGuard() {
    }

    /**
     * @param accepted accepted rows per file of this feed
     * @param before accepted rows per file of the last completed run; empty before the first
     * @param mirroredContracts contracts of the mirror that are not gone
     * @param wouldBeGone how many of them this feed would mark as gone
     */
    public static void check(Map<FeedFile, Long> accepted, Map<FeedFile, Long> before, long mirroredContracts, long wouldBeGone)
            throws FeedRefused {
        for (FeedFile file : FeedFile.values()) {
            long now = accepted.getOrDefault(file, 0L);
            if (now == 0) {
                throw new FeedRefused("GUARD_NONE_ACCEPTED", file.fileName());
            }
            long last = before.getOrDefault(file, 0L);
            if (isTooMuch(last - now, last)) {
                throw new FeedRefused("GUARD_ROWS_FELL", file.fileName(), last, now);
            }
        }
        if (isTooMuch(wouldBeGone, mirroredContracts)) {
            throw new FeedRefused("GUARD_CONTRACTS_GONE", wouldBeGone, mirroredContracts);
        }
    }

    private static boolean isTooMuch(long lost, long of) {
        return lost * TOLERATED_PART > of;
    }
}

package org.tenderline.support;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.Violations;

/** The list of blockers and the usual deadline, which are data (D3). */
@Stateless
public class SupportSettings {

    static final int MAXIMUM_NAME = 60;
    private static final int MOST_BLOCKERS = 100;
    private static final int MOST_DAYS = 60;
    private static final int STEP = 10;

    @Inject
    private Records records;

    /** All blockers, those no longer offered too. */
    @Requires(Right.SUPPORT_SETTINGS)
    public List<Blocker> blockers() {
        return records.select(Blocker.class).orderBy("e.sortOrder, e.id").list(MOST_BLOCKERS);
    }

    /** Offers one more blocker, last of the list. */
    @Requires(Right.SUPPORT_SETTINGS)
    public Blocker addBlocker(String name, String nameEnglish) {
        String given = name == null ? null : name.strip();
        String english = nameEnglish == null ? null : nameEnglish.strip();
        List<Blocker> all = blockers();
        new Violations().line("name", given, MAXIMUM_NAME).line("nameEnglish", english, MAXIMUM_NAME)
                .check(all.stream().noneMatch(blocker -> blocker.getName().equals(given)), "name", "BLOCKER_EXISTS")
                .check(all.stream().noneMatch(blocker -> blocker.getNameEnglish().equalsIgnoreCase(english)), "nameEnglish", "BLOCKER_EXISTS")
                .check(all.size() < MOST_BLOCKERS, "name", "TOO_MANY", MOST_BLOCKERS).throwIfAny();
        int last = all.stream().mapToInt(Blocker::getSortOrder).max().orElse(0);
        Blocker blocker = new Blocker("BLOCKER_" + (all.size() + 1), given, english, last + STEP);
        records.add(blocker);
        records.flush();
        return blocker;
    }

    /** Offers a blocker or no longer; requests that name it keep it. */
    @Requires(Right.SUPPORT_SETTINGS)
    public void offer(Long id, Integer version, boolean offered) {
        Blocker blocker = records.get(Blocker.class, id);
        blocker.requireVersion(version);
        blocker.offer(offered);
        records.flush();
    }

    /** The usual deadline of requests from now on. */
    @Requires(Right.SUPPORT_SETTINGS)
    public void changeDeadline(Integer workingDays) {
        new Violations().required("deadlineWorkingDays", workingDays)
                .check(workingDays == null || workingDays >= 1 && workingDays <= MOST_DAYS, "deadlineWorkingDays", "OUT_OF_RANGE", 1, MOST_DAYS).throwIfAny();
        records.lock(SupportParameter.class, "name", SupportParameters.DEADLINE).change(workingDays.toString());
    }
}

package org.tenderline.bid;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.Violations;

/** The list of reasons and the days of the reminders, which are data (G4). */
@Stateless
public class OutcomeSettings {

    private static final int MOST_REASONS = 200;
    private static final int MOST_RULES = 100;
    private static final int LATEST_DAY = 365;
    private static final int STEP = 10;

    @Inject
    private Records records;

    @Inject
    private BusinessClock clock;

    /** All reasons, those no longer offered too. */
    @Requires(Right.OUTCOME_SETTINGS)
    public List<BidReason> reasons() {
        return records.select(BidReason.class).orderBy("e.sortOrder, e.id").list(MOST_REASONS);
    }

    /** Offers one more reason, last of the list. */
    @Requires(Right.OUTCOME_SETTINGS)
    public BidReason addReason(String name) {
        String given = name == null ? null : name.strip();
        List<BidReason> all = reasons();
        new Violations().line("name", given, OutcomeForm.MAXIMUM_NAME)
                .check(all.stream().noneMatch(reason -> reason.getName().equals(given)), "name", "REASON_EXISTS")
                .check(all.size() < MOST_REASONS, "name", "TOO_MANY", MOST_REASONS).throwIfAny();
        BidReason reason = new BidReason(given, all.stream().mapToInt(BidReason::getSortOrder).max().orElse(0) + STEP);
        records.add(reason);
        records.flush();
        return reason;
    }

    /** Offers a reason or no longer; outcomes that name it keep it. */
    @Requires(Right.OUTCOME_SETTINGS)
    public void offer(Long id, Integer version, boolean offered) {
        BidReason reason = records.get(BidReason.class, id);
        reason.requireVersion(version);
        reason.offer(offered);
        records.flush();
    }

    /** The rules of reminding, newest first; the first that is valid today counts. */
    @Requires(Right.OUTCOME_SETTINGS)
    public List<ReminderRule> rules() {
        return records.select(ReminderRule.class).orderBy("e.validFrom desc").list(MOST_RULES);
    }

    /** A new rule from today on; the earlier ones stay as they were. */
    @Requires(Right.OUTCOME_SETTINGS)
    public void remind(Integer ownerFromDay, Integer directorFromDay) {
        new Violations().required("ownerFromDay", ownerFromDay).required("directorFromDay", directorFromDay)
                .check(inYear(ownerFromDay), "ownerFromDay", "OUT_OF_RANGE", 1, LATEST_DAY)
                .check(inYear(directorFromDay), "directorFromDay", "OUT_OF_RANGE", 1, LATEST_DAY)
                .check(ownerFromDay == null || directorFromDay == null || directorFromDay >= ownerFromDay, "directorFromDay", "BEFORE_OWNER")
                .throwIfAny();
        records.unscopedSql("settings have no scope", "INSERT INTO bid_reminder_rule (valid_from, owner_from_day, director_from_day)"
                + " VALUES (?1, ?2, ?3) ON DUPLICATE KEY UPDATE owner_from_day = VALUES(owner_from_day),"
                + " director_from_day = VALUES(director_from_day)", clock.today(), ownerFromDay, directorFromDay).executeUpdate();
    }

    private static boolean inYear(Integer day) {
        return day == null || day >= 1 && day <= LATEST_DAY;
    }
}

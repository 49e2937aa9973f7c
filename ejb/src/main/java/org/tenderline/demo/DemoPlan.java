package org.tenderline.demo;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * What will become of one demo project, drawn before anything is stored, so that a load that was cut off goes on with the very
 * same projects.
 *
 * @param seed of whatever else is drawn while the project lives
 */
record DemoPlan(LocalDateTime registeredAt, String subsidiary, int representative, int customer, BigDecimal amount,
                LocalDate expectedBidOn, Fate fate, boolean deposit, long seed) {

    private static final int PROJECTS = 1_500;
    private static final int YEARS = 3;
    private static final int RECENT_DAYS = 40;
    private static final int SMALL_UNTIL = 68;
    private static final int MIDDLE_UNTIL = 94;

    /** How a project ends, if time is left for it to end. */
    enum Fate { WON, LOST, ABANDONED, FORGOTTEN, CLOSED }

    /** All projects in the order of their registration. */
    static List<DemoPlan> all(LocalDate today) {
        Random random = new Random(20_262);
        List<DemoPlan> plans = new ArrayList<>();
        for (int index = 0; index < projects(); index++) {
            // the last weeks are busier, so that every state can be looked at
            int ago = 1 + random.nextInt(random.nextInt(10) == 0 ? RECENT_DAYS : YEARS * 365);
            LocalDate day = weekday(today.minusDays(ago));
            plans.add(new DemoPlan(day.atTime(9 + random.nextInt(8), random.nextInt(60), random.nextInt(60)),
                    subsidiary(index, ago, random.nextInt(DemoOrganization.SUBSIDIARIES.length)),
                    1 + random.nextInt(DemoOrganization.REPRESENTATIVES), random.nextInt(DemoCustomers.CUSTOMERS), amount(random),
                    weekday(day.plusDays(35 + random.nextInt(90))), fate(random), random.nextInt(100) < 55, random.nextLong()));
        }
        plans.sort(Comparator.comparing(DemoPlan::registeredAt));
        return plans;
    }

    /** Every second of the last weeks is the first subsidiary's, whose accounts the guides name: who signs in as one of them has something to do. */
    private static String subsidiary(int index, int ago, int drawn) {
        return DemoOrganization.SUBSIDIARIES[ago <= RECENT_DAYS && index % 2 == 0 ? 0 : drawn][0];
    }

    /** Tests get along with fewer ({@code TENDERLINE_DEMO_PROJECTS}). */
    private static int projects() {
        String wanted = System.getenv("TENDERLINE_DEMO_PROJECTS");
        return wanted == null || wanted.isBlank() ? PROJECTS : Integer.parseInt(wanted);
    }

    static LocalDate weekday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY ? day.minusDays(1)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
    }

    private static BigDecimal amount(Random random) {
        int size = random.nextInt(100);
        int thousands = size < SMALL_UNTIL ? 150 + random.nextInt(1_800) : size < MIDDLE_UNTIL ? 2_000 + random.nextInt(7_900)
                : 10_000 + random.nextInt(25_000);
        return BigDecimal.valueOf(thousands * 100_000L, 2);
    }

    private static Fate fate(Random random) {
        int lot = random.nextInt(100);
        return lot < 40 ? Fate.WON : lot < 82 ? Fate.LOST : lot < 90 ? Fate.ABANDONED : lot < 93 ? Fate.FORGOTTEN : Fate.CLOSED;
    }
}

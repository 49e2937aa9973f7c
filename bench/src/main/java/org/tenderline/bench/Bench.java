package org.tenderline.bench;

import java.lang.management.ManagementFactory;

/** One benchmark of the product against its floor. */
public final class Bench {

    private static int repetitions = 3;

    private Bench() {
    }

    static int repetitions() {
        return repetitions;
    }

    public static void main(String[] arguments) throws Exception {
        String number = arguments.length > 1 ? arguments[1] : switch (arguments[0]) {
            case "inbox" -> "100000";
            case "deciders" -> String.valueOf(ApprovalTables.PEOPLE);
            default -> "200000";
        };
        if (arguments.length > 2) {
            repetitions = Integer.parseInt(arguments[2]);
        }
        switch (arguments[0]) {
            case "erp-sync" -> new ErpSync(Integer.parseInt(number)).measure();
            case "win-rate" -> new WinRate(Integer.parseInt(number)).measure();
            case "inbox" -> new Inbox(Integer.parseInt(number)).measure();
            case "deciders" -> new Deciders(Integer.parseInt(number)).measure();
            case "start" -> new Start().measure();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        System.out.printf("load of the machine at the end: %.1f on %d processors%n",
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), Runtime.getRuntime().availableProcessors());
    }
}

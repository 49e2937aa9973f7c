package org.tenderline.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tenderline.standalone.Home;

/** Runs the faults that are named, or all, and ends with a table; the exit code is the number of cycles that failed. */
public final class Faults {

    private static final String USAGE = "Usage: ./faults [--cycles=N] [--seed=N] [--contracts=N] [--start=SECONDS] [name ...]; names: ";

    private final long seed;
    private final int cycles;
    private final int contracts;
    private final Duration longestStart;
    private final List<Line> lines = new ArrayList<>();
    private Ground ground;
    private Node node;

    private record Line(String name, int passed, int failed, long seconds, String last) {
    }

    /** How a fault is made, and how many cycles it goes through unless told otherwise. */
    private record Kind(int cycles, Callable<Fault> fault) {
    }

    private Faults(Map<String, String> options) {
        seed = Long.parseLong(options.getOrDefault("seed", String.valueOf(System.nanoTime() % 1_000_000_000)));
        cycles = Integer.parseInt(options.getOrDefault("cycles", "0"));
        contracts = Integer.parseInt(options.getOrDefault("contracts", "200000"));
        longestStart = Duration.ofSeconds(Long.parseLong(options.getOrDefault("start", "60")));
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.startsWith("--") && argument.contains("=")) {
                options.put(argument.substring(2, argument.indexOf('=')), argument.substring(argument.indexOf('=') + 1));
            } else {
                names.add(argument);
            }
        }
        Faults faults = new Faults(options);
        Map<String, Kind> kinds = faults.kinds();
        if (!kinds.keySet().containsAll(names) || !List.of("cycles", "seed", "contracts", "start").containsAll(options.keySet())) {
            System.out.println(USAGE + String.join(", ", kinds.keySet()));
            System.exit(2);
        }
        System.exit(faults.run(names.isEmpty() ? kinds : only(kinds, names)));
    }

    private static Map<String, Kind> only(Map<String, Kind> kinds, List<String> names) {
        Map<String, Kind> chosen = new LinkedHashMap<>(kinds);
        chosen.keySet().retainAll(names);
        return chosen;
    }

    private Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("approvals", new Kind(50, () -> killedApprovals(Victim.APPLICATION)));
        kinds.put("database", new Kind(50, () -> killedApprovals(Victim.DATABASE)));
        kinds.put("sync", new Kind(3, () -> new KilledSync(ground, node, contracts, 7, 2)));
        kinds.put("zombie", new Kind(1, () -> new Zombie(ground, node, contracts)));
        kinds.put("long", new Kind(1, () -> new LongRun(ground, node)));
        kinds.put("reset", new Kind(1, () -> new DatabaseAway(ground, node, TcpProxy.Mode.RESET)));
        kinds.put("silence", new Kind(1, () -> new DatabaseAway(ground, node, TcpProxy.Mode.BLACK_HOLE)));
        return kinds;
    }

    private Fault killedApprovals(Victim victim) {
        return new KilledApprovals(ground, new ApprovalLoad(ground, node), victim, longestStart);
    }

    private int run(Map<String, Kind> kinds) throws Exception {
        say("seed %d; the same seed draws the same moments", seed);
        Path folder = Path.of(System.getProperty("tenderline.root", "."), "web/target/faults").toAbsolutePath().normalize();
        new Home(folder.resolve("node")).create();
        new Home(folder.resolve("node")).clear();
        ground = new Ground(folder);
        node = ground.node("node");
        say("The first start took %d s, demo data included.", node.start().toSeconds());
        for (Map.Entry<String, Kind> kind : kinds.entrySet()) {
            run(kind.getKey(), kind.getValue());
        }
        ground.close();
        say("%n%-10s %7s %7s %8s  %s", "fault", "passed", "failed", "seconds", "last cycle");
        lines.forEach(line -> say("%-10s %7d %7d %8d  %s", line.name(), line.passed(), line.failed(), line.seconds(), line.last()));
        return lines.stream().mapToInt(Line::failed).sum();
    }

    private void run(String name, Kind kind) throws Exception {
        long began = System.nanoTime();
        Random random = new Random(seed);
        Fault fault = kind.fault().call();
        int passed = 0;
        int failed = 0;
        String last = "";
        for (int cycle = 1; cycle <= (cycles > 0 ? cycles : kind.cycles()); cycle++) {
            try {
                last = bounded(fault, random);
                passed++;
            } catch (Exception | AssertionError e) {
                last = "FAILED: " + e;
                failed++;
            }
            say("%s %d: %s", name, cycle, last);
            if (last.startsWith("FAILED")) {
                bringBack();
            }
        }
        lines.add(new Line(name, passed, failed, (System.nanoTime() - began) / 1_000_000_000, last));
    }

    private static String bounded(Fault fault, Random random) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<String> cycle = thread.submit(() -> fault.cycle(random));
        try {
            return cycle.get(fault.mostMinutes(), TimeUnit.MINUTES);
        } catch (TimeoutException tooLong) {
            throw new AssertionError("not over after " + fault.mostMinutes() + " minutes");
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } finally {
            thread.shutdownNow();
        }
    }

    /** After a failure the next cycle begins with a healthy product. */
    private void bringBack() throws InterruptedException {
        ground.proxy().mode(TcpProxy.Mode.PASS);
        ground.proxy().delay(0);
        node.kill();
        node.start();
    }

    private static void say(String text, Object... values) {
        System.out.println(text.formatted(values));
    }
}

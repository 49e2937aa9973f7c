package org.tenderline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The same thing measured several times. */
final class Series {

    private final String name;
    private final List<Double> seconds = new ArrayList<>();

    Series(String name) {
        this.name = name;
    }

    void add(double value) {
        seconds.add(value);
        System.out.printf(Locale.ROOT, "  %-44s %8.2f s%n", name, value);
    }

    boolean isEmpty() {
        return seconds.isEmpty();
    }

    double median() {
        return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }

    String line(Series floor) {
        return String.format(Locale.ROOT, "%-44s median %8.2f s  (%s)%s", name, median(),
            seconds.stream().map(value -> String.format(Locale.ROOT, "%.2f", value)).collect(Collectors.joining(", ")),
            floor == null ? "" : String.format(Locale.ROOT, "  ratio %.2f", median() / floor.median()));
    }
}

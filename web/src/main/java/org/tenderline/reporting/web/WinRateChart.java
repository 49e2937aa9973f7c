package org.tenderline.reporting.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.tenderline.reporting.WinRateRow;
import org.tenderline.shared.i18n.Texts;

/**
 * The report as a Chart.js configuration: won and lost stacked, the win rate as a line over them. Blue, orange and black are told
 * apart by everybody; the line has points, so that it reads in grey too.
 */
final class WinRateChart {

    /** More bars than this cannot be read. */
    static final int MOST_BARS = 20;
    private static final String BLUE = "#1F5FBF";
    private static final String ORANGE = "#E08A1E";
    private static final String BLACK = "#1B2430";

    private WinRateChart() {
    }

    static String of(List<WinRateRow> all, Texts texts) {
        List<WinRateRow> rows = all.stream().limit(MOST_BARS).toList();
        JsonObject data = Json.createObjectBuilder()
                .add("labels", array(rows, WinRateRow::label))
                .add("datasets", Json.createArrayBuilder()
                        .add(line(rows, texts.text("reporting.winRate") + " %"))
                        .add(bars(rows, texts.text("reporting.won"), BLUE, row -> BigDecimal.valueOf(row.won())))
                        .add(bars(rows, texts.text("reporting.lost"), ORANGE, row -> BigDecimal.valueOf(row.lost()))))
                .build();
        JsonObject scales = Json.createObjectBuilder()
                .add("x", Json.createObjectBuilder().add("stacked", true))
                .add("y", Json.createObjectBuilder().add("stacked", true).add("beginAtZero", true)
                        .add("ticks", Json.createObjectBuilder().add("precision", 0)))
                .add("rate", Json.createObjectBuilder().add("position", "right").add("min", 0).add("max", 100)
                        .add("grid", Json.createObjectBuilder().add("drawOnChartArea", false)))
                .build();
        return Json.createObjectBuilder().add("type", "bar").add("data", data)
                .add("options", Json.createObjectBuilder().add("maintainAspectRatio", false).add("animation", false).add("scales", scales))
                .build().toString()
                // it stands inside a script element, which a name must not be able to end
                .replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    private static JsonObjectBuilder bars(List<WinRateRow> rows, String label, String colour, Function<WinRateRow, BigDecimal> value) {
        return Json.createObjectBuilder().add("label", label).add("data", array(rows, value)).add("backgroundColor", colour)
                .add("stack", "bids").add("maxBarThickness", 48);
    }

    private static JsonObjectBuilder line(List<WinRateRow> rows, String label) {
        return Json.createObjectBuilder().add("type", "line").add("label", label)
                .add("data", array(rows, row -> row.winRate() == null ? null : row.winRate().movePointRight(2)))
                .add("yAxisID", "rate").add("borderColor", BLACK).add("backgroundColor", BLACK).add("borderWidth", 1)
                .add("pointRadius", 4).add("pointStyle", "rectRot").add("spanGaps", true);
    }

    private static JsonArrayBuilder array(List<WinRateRow> rows, Function<WinRateRow, ?> value) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (WinRateRow row : rows) {
            Object element = value.apply(row);
            if (element == null) {
                array.addNull();
            } else if (element instanceof BigDecimal number) {
                array.add(number);
            } else {
                array.add(element.toString());
            }
        }
        return array;
    }
}

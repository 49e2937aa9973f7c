package org.tenderline.reporting.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;
import org.tenderline.reporting.WinRateDimension;
import org.tenderline.reporting.WinRateQueries;
import org.tenderline.reporting.WinRateReport;
import org.tenderline.reporting.WinRateRow;
import org.tenderline.security.Caller;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;
import org.tenderline.shared.Period;
import org.tenderline.shared.i18n.Texts;
import org.tenderline.shared.web.LazyPage;
import org.tenderline.shared.web.export.Spreadsheet;

/** The win rate: figures, chart and table, each count a link to the list behind it. */
@Named
@ViewScoped
public class ReportingWinRateBacking implements Serializable {

    private static final List<String> COLUMNS = List.of("won", "lost", "pending", "abandoned", "wonAmount", "lostAmount", "winRate",
            "winRateByAmount");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Inject
    private transient WinRateQueries queries;

    @Inject
    private transient BusinessClock clock;

    private String groupBy;
    private String from;
    private String to;
    private LocalDateTime computedAt;
    private WinRateRow total;
    private String chart;
    private boolean shortened;
    private boolean readable;
    private LazyPage<WinRateRow> rows;

    /** Without a filter: this year, by subsidiary. What cannot be read is refused before anything is counted, and nothing is shown. */
    public void load() {
        if (groupBy == null) {
            groupBy = WinRateDimension.SUBSIDIARY.word();
            if (from == null && to == null) {
                YearMonth now = YearMonth.from(clock.today());
                from = now.withMonth(1).toString();
                to = now.toString();
            }
        }
        WinRateReport report = report();
        computedAt = report.computedAt();
        total = isCompetitor() ? queries.report(WinRateDimension.MONTH, period()).total() : report.total();
        chart = report.rows().isEmpty() ? null : WinRateChart.of(report.rows(), texts());
        shortened = report.rows().size() > WinRateChart.MOST_BARS;
        readable = true;
    }

    /** Whether there is something to show. */
    public boolean isReadable() {
        return readable;
    }

    public LazyPage<WinRateRow> getRows() {
        if (rows == null) {
            rows = new LazyPage<>(request -> page(report().rows(), request));
        }
        return rows;
    }

    public void export() {
        Texts texts = texts();
        List<String> headers = new ArrayList<>(List.of(texts.text("reporting.dimension." + groupBy)));
        COLUMNS.forEach(column -> headers.add(texts.text("reporting." + column) + (column.startsWith("winRate") ? " %" : "")));
        List<WinRateRow> all = report().rows();
        Spreadsheet.send("win-rate.xlsx", texts.text("reporting_win_rate.title"), headers, request -> page(all, request),
                row -> Arrays.asList(row.label(), row.won(), row.lost(), row.pending(), row.abandoned(), row.wonAmount(), row.lostAmount(),
                        percent(row.winRate()), percent(row.winRateByAmount())));
    }

    /** The parameter by which the list behind a row is filtered. */
    public String getCellParameter() {
        return "customer".equals(groupBy) ? "customerId" : groupBy;
    }

    /** The dimensions for the filter, word by label. */
    public Map<String, String> getDimensions() {
        Map<String, String> dimensions = new LinkedHashMap<>();
        for (WinRateDimension dimension : WinRateDimension.values()) {
            dimensions.put(texts().text("reporting.dimension." + dimension.word()), dimension.word());
        }
        return dimensions;
    }

    public String getComputed() {
        return computedAt == null ? texts().text("reporting_win_rate.not_computed")
                : texts().text("reporting_win_rate.computed", computedAt.format(MINUTES));
    }

    public String getDimension() {
        return texts().text("reporting.dimension." + groupBy);
    }

    public boolean isCompetitor() {
        return WinRateDimension.COMPETITOR.word().equals(groupBy);
    }

    /** For the whole request: figures, chart and table show the same moment. */
    private WinRateReport report() {
        return Faces.getRequestAttribute(getClass().getName(), this::readReport);
    }

    private WinRateReport readReport() {
        WinRateDimension dimension = WinRateDimension.of(groupBy);
        WinRateReport report = queries.report(dimension, period());
        if (dimension != WinRateDimension.AMOUNT_BAND) {
            return report;
        }
        Texts texts = texts();
        return new WinRateReport(report.computedAt(),
                report.rows().stream().map(row -> row.labelled(texts.text("reporting.band." + row.key()))).toList());
    }

    private Period period() {
        return Period.parse(from, to);
    }

    private static Page<WinRateRow> page(List<WinRateRow> all, PageRequest request) {
        int first = Math.min(request.offset(), all.size());
        return new Page<>(all.subList(first, Math.min(first + request.size(), all.size())), all.size());
    }

    private static BigDecimal percent(BigDecimal rate) {
        return rate == null ? null : rate.movePointRight(2);
    }

    private static Texts texts() {
        return Texts.of(Caller.current().locale());
    }

    public WinRateRow getTotal() {
        return total;
    }

    /** Null when there is nothing to draw. */
    public String getChart() {
        return chart;
    }

    public int getMostBars() {
        return WinRateChart.MOST_BARS;
    }

    public boolean isShortened() {
        return shortened;
    }

    public String getGroupBy() {
        return groupBy;
    }

    public void setGroupBy(String groupBy) {
        this.groupBy = groupBy;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}

package org.tenderline.support.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.security.Caller;
import org.tenderline.shared.Page;
import org.tenderline.shared.Period;
import org.tenderline.shared.i18n.Texts;
import org.tenderline.shared.web.export.Spreadsheet;
import org.tenderline.support.SupportGrouping;
import org.tenderline.support.SupportReport;
import org.tenderline.support.TurnRound;

/** {@code /support/report}: how quickly support is given; the address says of what. */
@Named
@ViewScoped
public class SupportReportBacking implements Serializable {

    private static final List<String> COLUMNS = List.of("count", "withdrawn", "askedAgain", "answered", "inTime", "p50", "p90");

    @Inject
    private transient SupportReport report;

    @Inject
    private transient SupportWords words;

    private String groupBy = SupportGrouping.SUBSIDIARY.word();
    private String subsidiary;
    private String blocker;
    private LocalDate from;
    private LocalDate to;
    private boolean readable;
    private transient List<TurnRound> rows;

    /** After a refusal of what cannot be read nothing is shown. */
    public void load() {
        SupportGrouping.of(groupBy);
        new Period(from, to).checked();
        readable = true;
    }

    /** Whether there is something to show. */
    public boolean isReadable() {
        return readable;
    }

    public List<TurnRound> getRows() {
        if (rows == null) {
            rows = report.turnRound(SupportGrouping.of(groupBy), subsidiary, blocker, new Period(from, to));
        }
        return rows;
    }

    public void export() {
        Texts texts = Texts.of(Caller.current().locale());
        List<String> headers = new ArrayList<>(List.of(texts.text("support.grouping." + groupBy)));
        COLUMNS.forEach(column -> headers.add(texts.text("support_report." + column)));
        Spreadsheet.send("support-turn-round.xlsx", texts.text("support_report.title"), headers,
                request -> new Page<>(request.page() == 0 ? getRows() : List.of(), getRows().size()),
                row -> Arrays.asList(words.name(row), row.asked(), row.withdrawn(), row.askedAgain(), row.answered(), row.inTime(), row.p50(), row.p90()));
    }

    /** The groupings by their words. */
    public Map<String, String> getGroupings() {
        Texts texts = Texts.of(Caller.current().locale());
        Map<String, String> groupings = new LinkedHashMap<>();
        for (SupportGrouping grouping : SupportGrouping.values()) {
            groupings.put(texts.text("support.grouping." + grouping.word()), grouping.word());
        }
        return groupings;
    }

    public String getGroupBy() {
        return groupBy;
    }

    public void setGroupBy(String groupBy) {
        this.groupBy = groupBy == null ? SupportGrouping.SUBSIDIARY.word() : groupBy;
    }

    public String getSubsidiary() {
        return subsidiary;
    }

    public void setSubsidiary(String subsidiary) {
        this.subsidiary = subsidiary;
    }

    public String getBlocker() {
        return blocker;
    }

    public void setBlocker(String blocker) {
        this.blocker = blocker;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}

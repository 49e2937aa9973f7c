package org.tenderline.bid.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.bid.OutcomeFilter;
import org.tenderline.bid.OutcomeQueries;
import org.tenderline.bid.OutcomeResult;
import org.tenderline.bid.OutcomeRow;
import org.tenderline.security.Caller;
import org.tenderline.shared.i18n.Texts;
import org.tenderline.shared.web.LazyPage;
import org.tenderline.shared.web.export.Spreadsheet;

/** The outcomes of all bids a person may see. */
@Named
@ViewScoped
public class BidListBacking implements Serializable {

    private static final List<String> COLUMNS = List.of("trackingNumber", "project", "customer", "subsidiary", "owner", "openedOn", "result",
            "ourPrice", "ourRank", "winner", "contractNumber");

    @Inject
    private transient OutcomeQueries queries;

    private String q;
    private OutcomeResult result;
    private LocalDate from;
    private LocalDate to;
    private LazyPage<OutcomeRow> rows;

    /** After a refusal of the filter nothing is shown. */
    public void load() {
        OutcomeFilter filter = filter().checked();
        rows = new LazyPage<>(request -> queries.list(filter, request), "trackingNumber", "openedOn", "ourPrice");
    }

    public LazyPage<OutcomeRow> getRows() {
        return rows;
    }

    public OutcomeResult[] getResults() {
        return OutcomeResult.values();
    }

    public void export() {
        Texts texts = Texts.of(Caller.current().locale());
        List<String> headers = COLUMNS.stream().map(column -> texts.textOr("bid." + column, texts.text("shared." + column))).toList();
        Spreadsheet.send("bid-outcomes.xlsx", texts.text("bid_list.title"), headers, request -> queries.list(filter(), request),
                row -> Arrays.asList(row.trackingNumber(), row.projectName(), row.customer(), row.subsidiary(), row.owner(), row.openedOn(),
                        texts.text("bid.result." + row.result()), row.ourPrice(), row.ourRank(), row.winner(), row.contractNumber()));
    }

    private OutcomeFilter filter() {
        return new OutcomeFilter(q, result, from, to);
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public OutcomeResult getResult() {
        return result;
    }

    public void setResult(OutcomeResult result) {
        this.result = result;
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

package org.tenderline.reporting.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tenderline.reporting.WinRateDimension;
import org.tenderline.reporting.WinRateQueries;
import org.tenderline.reporting.WinRateReport;
import org.tenderline.reporting.WinRateRow;
import org.tenderline.security.Caller;
import org.tenderline.shared.Period;
import org.tenderline.shared.i18n.Texts;

/** Reports (J3). */
@Path("reports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {

    @Inject
    private WinRateQueries winRates;

    /** @param from day or month, inside the period like {@code to} */
    @GET
    @Path("win-rate")
    @Operation(summary = "The win rate of the bids opened in the period, by one dimension")
    public WinRateAnswer winRate(@QueryParam("groupBy") String groupBy, @QueryParam("from") String from, @QueryParam("to") String to) {
        WinRateDimension dimension = WinRateDimension.of(groupBy);
        WinRateReport report = winRates.report(dimension, Period.parse(from, to));
        return WinRateAnswer.of(dimension == WinRateDimension.AMOUNT_BAND ? inWords(report) : report);
    }

    private static WinRateReport inWords(WinRateReport report) {
        Texts texts = Texts.of(Caller.current().locale());
        return new WinRateReport(report.computedAt(), report.rows().stream().map(row -> labelled(row, texts)).toList());
    }

    private static WinRateRow labelled(WinRateRow row, Texts texts) {
        return row.labelled(texts.text("reporting.band." + row.key()));
    }
}

package org.tenderline.support.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tenderline.shared.Period;
import org.tenderline.support.SupportGrouping;
import org.tenderline.support.SupportReport;
import org.tenderline.support.TurnRound;

/** How quickly support is given (D3). */
@Path("reports/support")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SupportReportResource {

    /** Working minutes; p50 and p90 are the smallest that half and nine of ten first answers did not exceed. */
    public record Answer(List<TurnRound> rows) {
    }

    @Inject
    private SupportReport report;

    @GET
    @Operation(summary = "Turn-round of support requests by subsidiary, blocker or answeredBy, of those asked in a period")
    public Answer turnRound(@QueryParam("groupBy") String groupBy, @QueryParam("subsidiary") String subsidiary, @QueryParam("blocker") String blocker,
            @QueryParam("from") String from, @QueryParam("to") String to) {
        return new Answer(report.turnRound(SupportGrouping.of(groupBy), subsidiary, blocker, Period.parse(from, to)));
    }
}

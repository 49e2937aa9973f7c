package org.tenderline.reporting.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tenderline.reporting.BottleneckDimension;
import org.tenderline.reporting.BottleneckFilter;
import org.tenderline.reporting.BottleneckQueries;
import org.tenderline.reporting.BottleneckRow;
import org.tenderline.security.Role;
import org.tenderline.shared.Period;
import org.tenderline.shared.api.ApiPage;

/** Where approvals wait (E6). */
@Path("reports/bottlenecks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BottleneckResource {

    @Inject
    private BottleneckQueries bottlenecks;

    @QueryParam("from")
    private String from;

    @QueryParam("to")
    private String to;

    @QueryParam("role")
    private Role role;

    @QueryParam("kind")
    private String kind;

    @QueryParam("subsidiary")
    private String subsidiary;

    /** Working minutes; p50 and p90 are the smallest that half and nine of ten decisions did not exceed. */
    public record Answer(List<BottleneckRow> rows) {
    }

    @GET
    @Operation(summary = "Working time of decisions by node, kind or subsidiary, the slowest first")
    public Answer report(@QueryParam("groupBy") String groupBy) {
        return new Answer(bottlenecks.report(BottleneckDimension.of(groupBy), filter()));
    }

    @GET
    @Path("tasks")
    @Operation(summary = "The decisions behind a figure, the slowest first")
    public Map<String, Object> tasks(@BeanParam ApiPage page) {
        return ApiPage.answer(bottlenecks.tasks(filter(), page.request()));
    }

    private BottleneckFilter filter() {
        return new BottleneckFilter(role, kind, subsidiary, Period.parse(from, to));
    }
}

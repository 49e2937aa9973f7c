package org.tenderline.deposit.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.tenderline.deposit.DepositFilter;
import org.tenderline.deposit.DepositQueries;
import org.tenderline.deposit.DepositRequest;
import org.tenderline.deposit.DepositService;
import org.tenderline.shared.api.ApiPage;
import org.tenderline.shared.api.Commands;

/** The deposits of one project. */
@Path("projects/{trackingNumber}/deposits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ProjectDepositResource {

    @Inject
    private Commands commands;

    @Inject
    private DepositService deposits;

    @Inject
    private DepositQueries queries;

    @Inject
    private DepositJson json;

    @POST
    public Response request(@PathParam("trackingNumber") String trackingNumber, DepositRequest request) {
        return commands.once(201, () -> json.detail(deposits.request(trackingNumber, request).getNumber()));
    }

    @GET
    public Object list(@PathParam("trackingNumber") String trackingNumber, @BeanParam ApiPage page) {
        DepositFilter filter = DepositFilter.ofProject(trackingNumber);
        return ApiPage.answer(queries.list(filter, page.request()).map(json::row), "totals", queries.totals(filter));
    }
}

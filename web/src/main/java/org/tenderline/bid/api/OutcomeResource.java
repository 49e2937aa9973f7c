package org.tenderline.bid.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tenderline.bid.OutcomeForm;
import org.tenderline.bid.OutcomeQueries;
import org.tenderline.bid.OutcomeService;
import org.tenderline.bid.OutcomeView;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.shared.api.Commands;

/** What came of a project's bid (G4). */
@Path("projects/{trackingNumber}/outcome")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OutcomeResource {

    @Inject
    private Commands commands;

    @Inject
    private OutcomeService outcomes;

    @Inject
    private OutcomeQueries queries;

    @Inject
    private OrganizationQueries organization;

    /** A later addition to the outcome of a won bid. */
    public record ContractSigned(Integer version, String contractNumber) {
    }

    @POST
    @Operation(summary = "Fill in what came of the bid; completes the tracking")
    public Response record(@PathParam("trackingNumber") String trackingNumber, OutcomeForm form) {
        return commands.once(201, () -> answer(outcomes.record(trackingNumber, form)));
    }

    @GET
    @Operation(summary = "What came of the bid")
    public OutcomeAnswer get(@PathParam("trackingNumber") String trackingNumber) {
        return answer(queries.get(trackingNumber));
    }

    @PATCH
    @Operation(summary = "Add the contract number of a won bid")
    public Response contractSigned(@PathParam("trackingNumber") String trackingNumber, ContractSigned signed) {
        return commands.once(200, () -> answer(outcomes.contractSigned(trackingNumber, signed.contractNumber(), signed.version())));
    }

    private OutcomeAnswer answer(OutcomeView view) {
        return OutcomeAnswer.of(view, organization.person(view.outcome().getOwnerId()).getUsername());
    }
}

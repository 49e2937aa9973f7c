package org.tenderline.approval.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tenderline.approval.delegation.Delegation;
import org.tenderline.approval.delegation.DelegationQueries;
import org.tenderline.approval.delegation.DelegationRow;
import org.tenderline.approval.delegation.DelegationService;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.organization.Person;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.Violations;
import org.tenderline.shared.api.ApiPage;
import org.tenderline.shared.api.Commands;

/** Standing in for absent approvers (E4). */
@Path("approvals/delegations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DelegationResource {

    @Inject
    private Commands commands;

    @Inject
    private DelegationService delegations;

    @Inject
    private DelegationQueries queries;

    @Inject
    private OrganizationQueries organization;

    @Inject
    private BusinessClock clock;

    /**
     * A delegation as it is sent.
     *
     * @param delegator user name; only an administrator names one, left out it is the caller
     * @param delegate  user name of who stands in
     * @param until     last day, inside
     * @param kinds     left out or empty for all
     */
    public record Command(String delegator, String delegate, LocalDate from, LocalDate until, List<String> kinds, String reason) {
    }

    /** A delegation as answers write it; people by user name. */
    public record Item(Long id, String delegator, String delegate, LocalDate from, LocalDate until, List<String> kinds, String reason,
                       String state, LocalDateTime endedAt) {
    }

    @GET
    @Operation(summary = "Own delegations, given and held; with all=true an administrator gets everybody's")
    public Map<String, Object> list(@QueryParam("all") boolean all, @BeanParam ApiPage page) {
        return ApiPage.answer((all ? queries.all(page.request()) : queries.mine(page.request())).map(this::item));
    }

    @POST
    @Operation(summary = "Let another person act for an absent one, from a day to a day")
    public Response create(Command command) {
        return commands.once(201, () -> {
            Long delegate = person("delegate", command.delegate());
            Delegation made = command.delegator() == null
                    ? delegations.delegate(delegate, command.from(), command.until(), command.kinds(), command.reason())
                    : delegations.delegateFor(person("delegator", command.delegator()), delegate, command.from(), command.until(),
                            command.kinds(), command.reason());
            return item(made);
        });
    }

    @POST
    @Path("{id}/end")
    @Operation(summary = "End a delegation at once")
    public Response end(@PathParam("id") long id) {
        return commands.once(200, () -> item(delegations.end(id)));
    }

    private Item item(Delegation delegation) {
        return item(new DelegationRow(delegation.getId(), organization.person(delegation.getDelegatorId()).getUsername(), null,
                organization.person(delegation.getDelegateId()).getUsername(), null, delegation.getValidFrom(), delegation.getValidUntil(),
                delegation.getKinds().isEmpty() ? null : String.join(",", delegation.getKinds()), delegation.getReason(),
                delegation.getEndedAt()));
    }

    private Item item(DelegationRow row) {
        return new Item(row.id(), row.delegator(), row.delegate(), row.from(), row.until(), row.kinds(), row.reason(), row.state(clock.today()),
                row.endedAt());
    }

    private Long person(String field, String username) {
        Long person = username == null ? null : organization.personByUsername(username).map(Person::getId).orElse(null);
        new Violations().required(field, username).check(person != null, field, "BAD_VALUE").throwIfAny();
        return person;
    }
}

package org.tenderline.customer.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import org.tenderline.audit.ChangeHistory;
import org.tenderline.customer.CardDraft;
import org.tenderline.customer.Customer;
import org.tenderline.customer.CustomerDraft;
import org.tenderline.customer.CustomerQueries;
import org.tenderline.customer.CustomerService;
import org.tenderline.shared.api.ApiPage;
import org.tenderline.shared.api.ChangeView;
import org.tenderline.shared.api.Commands;

/** Customer organizations; their cards are added below them. */
@Path("customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
@ApplicationScoped
public class CustomerResource {

    @Inject
    private Commands commands;

    @Inject
    private CustomerService customers;

    @Inject
    private CustomerQueries queries;

    @Inject
    private ChangeHistory history;

    @POST
    public Response add(Body body) {
        return commands.once(201, () -> view(customers.add(body.draft()).getId()));
    }

    @GET
    public Object list(@BeanParam ApiPage page, @QueryParam("q") String q, @QueryParam("group") String group,
                       @QueryParam("region") String region) {
        return ApiPage.answer(queries.customers(q, group, region, page.request()).map(CustomerView::of));
    }

    @GET
    @Path("{id}")
    public CustomerView one(@PathParam("id") Long id) {
        return view(id);
    }

    @PATCH
    @Path("{id}")
    public Response change(@PathParam("id") Long id, Patch patch) {
        return commands.once(200, () -> {
            customers.change(id, patch.version(), patch.draft(queries.customer(id)));
            return view(id);
        });
    }

    @POST
    @Path("{id}/cards")
    public Response addCard(@PathParam("id") Long id, CardBody body) {
        return commands.once(201, () -> CardView.of(queries.cardRow(customers.addCard(id, body.draft()).getId())));
    }

    @GET
    @Path("{id}/cards")
    public Object cards(@PathParam("id") Long id, @BeanParam ApiPage page) {
        return ApiPage.answer(queries.cards(null, queries.customer(id).getId(), page.request()).map(CardView::of));
    }

    @GET
    @Path("{id}/history")
    public Object history(@PathParam("id") Long id, @BeanParam ApiPage page) {
        return ApiPage.answer(history.of(Customer.class, id, page.request()).map(ChangeView::of));
    }

    private CustomerView view(Long id) {
        return CustomerView.of(queries.customerRow(id));
    }

    record Body(String name, String shortName, String group, String region) {

        CustomerDraft draft() {
            return new CustomerDraft(name, shortName, group, region);
        }
    }

    record Patch(Integer version, Optional<String> name, Optional<String> shortName, Optional<String> group,
                 Optional<String> region) {

        CustomerDraft draft(Customer current) {
            return new CustomerDraft(changed(name, current.getName()), changed(shortName, current.getShortName()),
                    changed(group, current.getCustomerGroup()), changed(region, current.getRegion()));
        }
    }

    record CardBody(String name, String title, String phone, String decisionRole, String attitude, LocalDate birthday,
                    String hobbies) {

        CardDraft draft() {
            return new CardDraft(name, title, phone, decisionRole, attitude, birthday, hobbies);
        }
    }

    /** What a patch says, or what stands when it says nothing. */
    static <T> T changed(Optional<T> patch, T current) {
        return patch == null ? current : patch.orElse(null);
    }
}

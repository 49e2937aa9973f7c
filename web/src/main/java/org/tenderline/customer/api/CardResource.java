package org.tenderline.customer.api;

import static org.tenderline.customer.api.CustomerResource.changed;

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
import org.tenderline.customer.CardDraft;
import org.tenderline.customer.CustomerCard;
import org.tenderline.customer.CustomerQueries;
import org.tenderline.customer.CustomerService;
import org.tenderline.shared.api.ApiPage;
import org.tenderline.shared.api.Commands;

/** Customer cards of all organizations. */
@Path("cards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
@ApplicationScoped
public class CardResource {

    @Inject
    private Commands commands;

    @Inject
    private CustomerService customers;

    @Inject
    private CustomerQueries queries;

    @GET
    public Object list(@BeanParam ApiPage page, @QueryParam("q") String q, @QueryParam("customerId") Long customerId) {
        return ApiPage.answer(queries.cards(q, customerId, page.request()).map(CardView::of));
    }

    @GET
    @Path("{id}")
    public CardView one(@PathParam("id") Long id) {
        return view(id);
    }

    @PATCH
    @Path("{id}")
    public Response change(@PathParam("id") Long id, Patch patch) {
        return commands.once(200, () -> {
            customers.changeCard(id, patch.version(), patch.draft(queries.card(id)));
            return view(id);
        });
    }

    /** The person works elsewhere now. */
    @POST
    @Path("{id}/move")
    public Response move(@PathParam("id") Long id, Move move) {
        return commands.once(200, () -> {
            customers.moveCard(id, move.version(), move.customerId(), move.newTitle());
            return view(id);
        });
    }

    private CardView view(Long id) {
        return CardView.of(queries.cardRow(id), queries.posts(id));
    }

    record Move(Integer version, Long customerId, String newTitle) {
    }

    record Patch(Integer version, Optional<String> name, Optional<String> title, Optional<String> phone, Optional<String> decisionRole,
                 Optional<String> attitude, Optional<LocalDate> birthday, Optional<String> hobbies) {

        CardDraft draft(CustomerCard current) {
            return new CardDraft(changed(name, current.getName()), changed(title, current.getTitle()),
                    changed(phone, current.getPhone()), changed(decisionRole, current.getDecisionRole()),
                    changed(attitude, current.getAttitude()), changed(birthday, current.getBirthday()),
                    changed(hobbies, current.getHobbies()));
        }
    }
}

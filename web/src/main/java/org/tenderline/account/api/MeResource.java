package org.tenderline.account.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tenderline.account.PasswordService;
import org.tenderline.security.Caller;
import org.tenderline.shared.api.ApiAuthentication;

/** The caller's own account. */
@Path("me")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeResource {

    @Inject
    private PasswordService passwords;

    @Inject
    private HttpServletRequest request;

    public record NewPassword(String current, @JsonbProperty("new") String wanted) {
    }

    @GET
    @Operation(summary = "Who the token stands for")
    public UserView me() {
        return UserView.of(Caller.current());
    }

    /** Not remembered by an idempotency key: the answer says nothing, and the body must not be kept in any form. */
    @POST
    @Path("password")
    @Operation(summary = "Change one's own password; all other tokens end")
    public Response change(NewPassword password) {
        passwords.change(password.current(), password.wanted(), ApiAuthentication.token(request));
        return Response.noContent().build();
    }
}

package org.tenderline.account.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.tenderline.account.SignIn;
import org.tenderline.account.SignedIn;
import org.tenderline.account.Tokens;
import org.tenderline.shared.Violations;
import org.tenderline.shared.api.ApiLanguage;
import org.tenderline.shared.web.ClientAddress;

/** Bearer tokens for the API. The only address open to everybody. */
@Path("tokens")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TokenResource {

    @Inject
    private SignIn signIn;

    @Inject
    private Tokens tokens;

    @Inject
    private HttpServletRequest request;

    public record Credentials(String username, String password) {
    }

    public record TokenView(String token, LocalDateTime expiresAt, UserView user, boolean mustChangePassword) {
    }

    @POST
    @SecurityRequirements
    @Operation(summary = "Sign in with user name and password; the token goes into the header Authorization: Bearer")
    @APIResponse(responseCode = "201", description = "The token; shown once")
    @APIResponse(responseCode = "401", description = "BAD_CREDENTIALS")
    @APIResponse(responseCode = "429", description = "LOCKED_OUT or TOO_MANY_REQUESTS")
    public Response issue(Credentials credentials) {
        new Violations().required("username", credentials.username()).required("password", credentials.password()).throwIfAny();
        SignedIn signedIn = signIn.signIn(credentials.username(), credentials.password(), ApiLanguage.of(request), ClientAddress.of(request));
        Tokens.Issued issued = tokens.issue(signedIn.caller());
        return Response.status(Response.Status.CREATED).entity(
                new TokenView(issued.token(), issued.expiresAt(), UserView.of(signedIn.caller()), signedIn.mustChangePassword())).build();
    }
}

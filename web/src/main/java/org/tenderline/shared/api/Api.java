package org.tenderline.shared.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST API of the same services and rules as the pages (L4). */
@ApplicationPath("api/v1")
@OpenAPIDefinition(
        info = @Info(title = "Tenderline", version = "1", description = "Amounts are strings with two decimals, dates ISO, times with offset. "
                + "Refusals are application/problem+json with a stable code. Commands may carry an Idempotency-Key (a UUID)."),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(securitySchemeName = "token", type = SecuritySchemeType.HTTP, scheme = "bearer", description = "From POST /tokens")
public class Api extends Application {

    /** Held, because a logger nobody holds forgets its level. It would write a caller's wrong parameter with three stack traces. */
    private static final Logger PARAMETER_ERRORS = Logger.getLogger("org.glassfish.jersey.internal.Errors");

    /** Bytes. An answer as long as a page of a list goes out in one piece and with its length; a longer one as before, in pieces. */
    private static final int BUFFERED = 1 << 16;

    static {
        PARAMETER_ERRORS.setLevel(Level.SEVERE);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true, "jersey.config.server.contentLength.buffer", BUFFERED);
    }
}

package org.tenderline.shared.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Stands before the platform's own mapper for violated constraints, which is closer to the thrown type than {@link ProblemMapper}. */
@Provider
public class InvalidMapper implements ExceptionMapper<ValidationException> {

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(ValidationException thrown) {
        return Problems.of(thrown, ApiLanguage.of(request)).response();
    }
}

package org.tenderline.shared.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.io.input.BoundedInputStream;
import org.tenderline.attachment.AttachmentParameters;

/** Bounds a body's size and, of a JSON body, keeps its digest, by which {@link Commands} knows a repeat from another command. */
@Provider
public class BodyKeeper implements ReaderInterceptor {

    static final String DIGEST = "tenderline.body.digest";
    private static final int LARGEST_BODY = 1 << 20;
    private static final long LARGEST_UPLOAD = (AttachmentParameters.CEILING_MEGABYTES + 1L) << 20;

    @Context
    private HttpServletRequest request;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(context.getMediaType())) {
            context.setInputStream(BoundedInputStream.builder().setInputStream(context.getInputStream()).setMaxCount(LARGEST_UPLOAD)
                    .setOnMaxCount((most, read) -> {
                        throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
                    }).get());
        } else {
            byte[] body = context.getInputStream().readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
            }
            request.setAttribute(DIGEST, digest(body));
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

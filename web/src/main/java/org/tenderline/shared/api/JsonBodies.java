package org.tenderline.shared.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Status;
import org.tenderline.shared.Violation;

/** Reads a command's JSON body into its record. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
public class JsonBodies implements MessageBodyReader<Record> {

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(Class<Record> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        return RecordReader.read(type, object(body.readAllBytes()));
    }

    private static JsonObject object(byte[] body) {
        if (body.length == 0) {
            throw refusal("REQUIRED");
        }
        try (JsonReader reader = Json.createReader(new StringReader(
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString()))) {
            return reader.readObject();
        } catch (RuntimeException | CharacterCodingException e) {
            // the parser tells too deep a nesting or too long a number by whatever exception comes first
            throw refusal("BAD_JSON");
        }
    }

    private static BusinessException refusal(String code) {
        return new BusinessException("VALIDATION", Status.VALIDATION, List.of(Violation.of("body", code)));
    }
}

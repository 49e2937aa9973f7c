package org.tenderline.shared.api;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyOrderStrategy;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.tenderline.shared.BusinessClock;

/** How answers are written: decimals as strings with two places or more, times with offset, nulls shown. */
@Provider
public class Json implements ContextResolver<Jsonb> {

    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig()
            .withNullValues(true)
            .withPropertyOrderStrategy(PropertyOrderStrategy.LEXICOGRAPHICAL)
            .withSerializers(new Decimals(), new Times()));

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSONB;
    }

    static String text(Object value) {
        return JSONB.toJson(value);
    }

    private static final class Decimals implements JsonbSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal value, JsonGenerator generator, SerializationContext context) {
            BigDecimal shown = value.scale() < 2 ? value.setScale(2, RoundingMode.UNNECESSARY) : value;
            generator.write(shown.toPlainString());
        }
    }

    private static final class Times implements JsonbSerializer<LocalDateTime> {
        @Override
        public void serialize(LocalDateTime value, JsonGenerator generator, SerializationContext context) {
            generator.write(value.atZone(BusinessClock.ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        }
    }
}

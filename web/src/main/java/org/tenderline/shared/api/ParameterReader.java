package org.tenderline.shared.api;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Money;
import org.tenderline.shared.Status;
import org.tenderline.shared.Violation;

/**
 * Reads query and path parameters. A query parameter that does not fit is 400 with its name (the platform would say 404); an empty one
 * counts as left out. An id in the path that cannot be one is 404.
 */
@Provider
public class ParameterReader implements ParamConverterProvider {

    private record Reader(String code, Function<String, ?> parser) {
    }

    private static final Reader INTEGER = new Reader("BAD_NUMBER", Integer::valueOf);
    private static final Reader LONG = new Reader("BAD_NUMBER", Long::valueOf);
    private static final Reader TRUTH = new Reader("BAD_VALUE", ParameterReader::truth);
    private static final Map<Class<?>, Reader> READERS = Map.of(
            Integer.class, INTEGER, int.class, INTEGER, Long.class, LONG, long.class, LONG, Boolean.class, TRUTH, boolean.class, TRUTH,
            BigDecimal.class, new Reader("BAD_AMOUNT", ParameterReader::amount),
            LocalDate.class, new Reader("BAD_DATE", LocalDate::parse),
            YearMonth.class, new Reader("BAD_MONTH", YearMonth::parse));
    /** As it is; where nobody offers to read text, the platform looks for a way at each request, and throws on the way. */
    private static final ParamConverter<String> TEXT = new ParamConverter<>() {
        @Override
        public String fromString(String text) {
            return text;
        }

        @Override
        public String toString(String text) {
            return text;
        }
    };

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        if (type == String.class) {
            return (ParamConverter<T>) TEXT;
        }
        Reader reader = type.isEnum() ? new Reader("BAD_VALUE", text -> constant(type, text)) : READERS.get(type);
        String query = find(QueryParam.class, annotations) == null ? null : find(QueryParam.class, annotations).value();
        boolean path = find(PathParam.class, annotations) != null;
        boolean neverMissing = path || find(DefaultValue.class, annotations) != null;
        if (reader == null || query == null && !path || type.isPrimitive() && !neverMissing) {
            return null;
        }
        return new ParamConverter<>() {
            @Override
            @SuppressWarnings("unchecked")
            public T fromString(String text) {
                if (text == null || text.isEmpty() && query != null) {
                    return null;
                }
                try {
                    return (T) reader.parser().apply(text);
                } catch (RuntimeException e) {
                    throw path ? new NotFoundException() : refusal(query, reader.code());
                }
            }

            @Override
            public String toString(T value) {
                return String.valueOf(value);
            }
        };
    }

    private static WebApplicationException refusal(String field, String code) {
        return new BadRequestException(new BusinessException("VALIDATION", Status.VALIDATION, List.of(Violation.of(field, code))));
    }

    private static <A extends Annotation> A find(Class<A> type, Annotation[] annotations) {
        return Arrays.stream(annotations).filter(type::isInstance).map(type::cast).findFirst().orElse(null);
    }

    private static <T> T constant(Class<T> type, String text) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> ((Enum<?>) constant).name().equals(text)).findFirst().orElseThrow();
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static BigDecimal amount(String text) {
        if (!text.matches("-?[0-9]{1,16}(\\.[0-9]{1,2})?")) {
            throw new IllegalArgumentException(text);
        }
        return Money.of(text);
    }
}

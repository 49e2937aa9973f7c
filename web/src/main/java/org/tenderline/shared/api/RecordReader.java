package org.tenderline.shared.api;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.Violations;

/**
 * Makes a record of a JSON object and collects every field that does not fit under its path ({@code initiation.team[0].username}).
 *
 * <p>Stricter than JSON-B on purpose: no number where a text belongs, no amount that would need rounding, no unknown word of an enum.
 * Unknown fields are left aside.
 */
final class RecordReader {

    static final int MOST_ELEMENTS = 1_000;
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,16}(\\.[0-9]{1,2})?");
    private static final Pattern RATE = Pattern.compile("-?[0-9]{1,6}(\\.[0-9]{1,4})?");
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\r\\t]]");

    private final Violations violations = new Violations();

    /** Refuses with 400 {@code VALIDATION} naming every field that does not fit. */
    static <T> T read(Class<T> type, JsonObject json) {
        RecordReader reader = new RecordReader();
        T result = reader.record(type, json, "");
        reader.violations.throwIfAny();
        return result;
    }

    private <T> T record(Class<T> type, JsonObject json, String prefix) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components).map(component -> component(component, json, prefix)).toArray();
        if (!violations.isEmpty()) {
            return null;
        }
        try {
            Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object component(RecordComponent component, JsonObject json, String prefix) {
        JsonbProperty renamed = component.getAccessor().getAnnotation(JsonbProperty.class);
        String name = renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
        JsonValue value = json.get(name);
        if (component.getType() == Optional.class) {
            return value == null ? null : Optional.ofNullable(
                    value(argument(component.getGenericType()), value, prefix + name, component.isAnnotationPresent(Rate.class)));
        }
        if (component.getType().isPrimitive() && (value == null || value == JsonValue.NULL)) {
            violations.check(component.getType() == boolean.class, prefix + name, "REQUIRED");
            return component.getType() == boolean.class ? false : null;
        }
        return value(component.getGenericType(), value, prefix + name, component.isAnnotationPresent(Rate.class));
    }

    private Object value(Type type, JsonValue value, String field, boolean rate) {
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (type instanceof ParameterizedType parameterized && parameterized.getRawType() == List.class) {
            return list(argument(type), value, field);
        }
        if (!(type instanceof Class<?> wanted)) {
            throw new IllegalStateException("No way to read " + type);
        }
        if (wanted.isRecord()) {
            return value instanceof JsonObject object ? record(wanted, object, field + ".") : refuse(field, "WRONG_TYPE");
        }
        if (JsonValue.class.isAssignableFrom(wanted)) {
            return wanted.isInstance(value) ? value : refuse(field, "WRONG_TYPE");
        }
        if (wanted == Boolean.class || wanted == boolean.class) {
            return value == JsonValue.TRUE || value == JsonValue.FALSE ? value == JsonValue.TRUE : refuse(field, "WRONG_TYPE");
        }
        if (wanted == Integer.class || wanted == int.class) {
            Long number = integer(value, field, Integer.MIN_VALUE, Integer.MAX_VALUE);
            return number == null ? null : number.intValue();
        }
        if (wanted == Long.class || wanted == long.class) {
            return integer(value, field, Long.MIN_VALUE, Long.MAX_VALUE);
        }
        if (!(value instanceof JsonString string)) {
            return refuse(field, wanted == BigDecimal.class ? "BAD_AMOUNT" : "WRONG_TYPE");
        }
        return text(wanted, string.getString(), field, rate);
    }

    private Object text(Class<?> wanted, String text, String field, boolean rate) {
        if (wanted == String.class) {
            return UNFIT.matcher(text).find() ? refuse(field, "BAD_CHARACTERS") : text;
        }
        if (wanted == BigDecimal.class) {
            boolean fits = (rate ? RATE : AMOUNT).matcher(text).matches();
            return fits ? new BigDecimal(text).setScale(rate ? 4 : 2) : refuse(field, rate ? "BAD_RATE" : "BAD_AMOUNT");
        }
        if (wanted.isEnum()) {
            return Arrays.stream(wanted.getEnumConstants()).filter(constant -> ((Enum<?>) constant).name().equals(text)).findFirst()
                    .orElseGet(() -> refuse(field, "BAD_VALUE"));
        }
        if (wanted == LocalDate.class) {
            return time(LocalDate::parse, text, field, "BAD_DATE");
        }
        if (wanted == YearMonth.class) {
            return time(YearMonth::parse, text, field, "BAD_MONTH");
        }
        if (wanted == LocalDateTime.class) {
            return time(RecordReader::localTime, text, field, "BAD_TIME");
        }
        throw new IllegalStateException("No way to read " + wanted);
    }

    private static LocalDateTime localTime(String text) {
        return OffsetDateTime.parse(text).atZoneSameInstant(BusinessClock.ZONE).toLocalDateTime();
    }

    /** Years of four digits only: ISO allows more, MariaDB does not. */
    private Object time(Function<String, ?> parser, String text, String field, String code) {
        try {
            return text.matches("[12][0-9]{3}-.*") ? parser.apply(text) : refuse(field, code);
        } catch (DateTimeException e) {
            return refuse(field, code);
        }
    }

    private Long integer(JsonValue value, String field, long least, long most) {
        if (!(value instanceof JsonNumber number)) {
            return refuse(field, "WRONG_TYPE");
        }
        BigDecimal decimal = number.bigDecimalValue();
        // the size first: writing 1e999999999 out would take all memory
        boolean small = decimal.signum() == 0 || Math.abs((long) decimal.precision() - decimal.scale()) <= 19 && decimal.scale() <= 19;
        if (!small || decimal.stripTrailingZeros().scale() > 0
                || decimal.compareTo(BigDecimal.valueOf(least)) < 0 || decimal.compareTo(BigDecimal.valueOf(most)) > 0) {
            return refuse(field, "BAD_NUMBER");
        }
        return decimal.longValueExact();
    }

    private List<Object> list(Type type, JsonValue value, String field) {
        if (value.getValueType() != ValueType.ARRAY) {
            return refuse(field, "WRONG_TYPE");
        }
        JsonArray array = value.asJsonArray();
        if (array.size() > MOST_ELEMENTS) {
            violations.check(false, field, "TOO_MANY", MOST_ELEMENTS);
            return null;
        }
        List<Object> elements = new ArrayList<>();
        for (int index = 0; index < array.size(); index++) {
            String element = field + "[" + index + "]";
            violations.check(array.get(index) != JsonValue.NULL, element, "REQUIRED");
            elements.add(value(type, array.get(index), element, false));
        }
        return elements;
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private <T> T refuse(String field, String code) {
        violations.check(false, field, code);
        return null;
    }
}

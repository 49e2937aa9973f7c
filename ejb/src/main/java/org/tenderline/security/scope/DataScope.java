package org.tenderline.security.scope;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tenderline.security.Caller;

/** Writes the condition that keeps a query within its caller's scope. Ids are numbers of ours, so they stand as literals. */
final class DataScope {

    private DataScope() {
    }

    /** Condition in JPQL for rows of a scoped entity under the given alias; empty when the caller reaches all. */
    static String jpql(Class<?> entity, String alias) {
        return condition(entity, alias, UnaryOperator.identity());
    }

    /** The same in SQL, over the entity's table. */
    static String sql(Class<?> entity, String alias) {
        return condition(entity, alias, DataScope::column);
    }

    private static String condition(Class<?> entity, String alias, UnaryOperator<String> name) {
        Scoped scoped = entity.getAnnotation(Scoped.class);
        if (scoped == null) {
            return "";
        }
        Caller caller = Caller.current();
        String subsidiary = alias + "." + name.apply(scoped.subsidiary()) + " = " + caller.subsidiaryId();
        return switch (scoped.value().reach(caller)) {
            case ALL -> "";
            case NONE -> "1 = 0";
            case SUBSIDIARY -> subsidiary;
            case OWN -> Arrays.stream(scoped.owners()).map(owner -> alias + "." + name.apply(owner) + " = " + caller.personId())
                    .collect(Collectors.joining(" or ", "(", ")")) + (caller.subsidiaryId() == null ? "" : " and " + subsidiary);
        };
    }

    private static String column(String attribute) {
        return attribute.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}

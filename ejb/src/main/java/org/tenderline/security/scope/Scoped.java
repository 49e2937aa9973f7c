package org.tenderline.security.scope;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Rows of this entity are reached by data scope only. The attributes named here are plain columns; their column names are
 * the attribute names in snake case ({@code ownerId} → {@code owner_id}), so that JPQL and SQL share one rule.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Scoped {

    Matter value();

    /** Attribute with the subsidiary's id. */
    String subsidiary() default "subsidiaryId";

    /** Attributes with the ids of people to whom the row is their own. */
    String[] owners();

    /** Attribute with the document's number, by which an approval task opens it. */
    String number();

    /** Approval document kinds that are about this entity; a task of one of them opens the row. */
    String[] documents() default {};
}

package org.tenderline.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Changes of this entity are written to the change history. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Audited {

    /** The record type under which the changes are found, the room's word ({@code project}). */
    String value() default "";

    /** For child rows of records of many types: the attribute with the record's type, instead of {@link #value}. */
    String typeAttribute() default "";

    /** For child rows: the attribute with the id of the record they belong to. Empty for the record itself. */
    String parent() default "";
}

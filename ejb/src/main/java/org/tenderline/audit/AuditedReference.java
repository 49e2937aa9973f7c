package org.tenderline.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The attribute is an id; the history shows the referenced row's name instead. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface AuditedReference {

    /** A table with columns {@code id} and {@code name}. */
    String value();
}

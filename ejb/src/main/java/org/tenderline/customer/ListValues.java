package org.tenderline.customer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.tenderline.customer.ListValue.Kind;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.Violations;

/** The lists of groups and regions, and the question whether a value stands in one. */
@Stateless
public class ListValues {

    @Inject
    private Records records;

    @Requires(Right.SIGNED_IN)
    public List<String> groups() {
        return values(Kind.GROUP);
    }

    /** The 34 province-level regions. */
    @Requires(Right.SIGNED_IN)
    public List<String> regions() {
        return values(Kind.REGION);
    }

    /** Adds a violation when the value is given but stands in no active row of the list. */
    @Requires(Right.SIGNED_IN)
    public void check(Violations violations, Kind kind, String field, String value) {
        if (value != null && !value.isBlank()) {
            violations.check(values(kind).contains(value.strip()), field, "UNKNOWN_VALUE", value.strip());
        }
    }

    private List<String> values(Kind kind) {
        return records.select(ListValue.class).where("e.kind = ? and e.active = true", kind).orderBy("e.sortOrder, e.id")
                .list("e.value", String.class, 1_000);
    }
}

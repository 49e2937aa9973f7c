package org.tenderline.project;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;

/** What each subsidiary deals in. */
@Stateless
public class Specialties {

    @Inject
    private Records records;

    /** Specialty → sub-specialties, in the subsidiary's own order; empty for one without a list. */
    @Requires(Right.SIGNED_IN)
    public Map<String, List<String>> of(String subsidiaryCode) {
        Map<String, List<String>> specialties = new LinkedHashMap<>();
        records.select(Specialty.class).where("e.subsidiaryCode = ?", subsidiaryCode == null ? "" : subsidiaryCode)
                .orderBy("e.sortOrder, e.id").list(1_000)
                .forEach(row -> specialties.computeIfAbsent(row.getName(), name -> new ArrayList<>()).add(row.getSubSpecialty()));
        return specialties;
    }

    /** Every specialty of the group, for filters. */
    @Requires(Right.SIGNED_IN)
    public List<String> all() {
        return records.select(Specialty.class).orderBy("e.sortOrder, e.id").list("e.name", String.class, 5_000).stream()
                .distinct().toList();
    }
}

package org.tenderline.deposit;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * One deposit with everything on its page.
 *
 * @param names          of the people who booked, by id
 * @param projectVisible whether the caller may open the project's page
 */
public record DepositDetail(DepositRow row, List<DepositEntry> entries, List<Forfeiture> forfeitures, Map<Long, String> names,
                            boolean projectVisible)
        implements Serializable {
}

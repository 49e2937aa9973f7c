package org.tenderline.approval.delegation;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A delegation as a list shows it.
 *
 * @param kindList document kinds, separated by commas; null for all
 */
public record DelegationRow(Long id, String delegator, String delegatorName, String delegate, String delegateName, LocalDate from,
                            LocalDate until, String kindList, String reason, LocalDateTime endedAt) implements Serializable {

    /** Empty for all kinds. */
    public List<String> kinds() {
        return kindList == null ? List.of() : List.of(kindList.split(","));
    }

    /** {@code ENDED}, {@code WAITING} for its first day, or {@code ACTIVE}. */
    public String state(LocalDate today) {
        return endedAt != null || until.isBefore(today) ? "ENDED" : from.isAfter(today) ? "WAITING" : "ACTIVE";
    }
}

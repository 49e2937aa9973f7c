package org.tenderline.shared.api;

import java.time.LocalDateTime;
import org.tenderline.audit.Change;

/**
 * One field of one change, as every history shows it (L2).
 *
 * @param by         the name of who changed it
 * @param onBehalfOf the name of whom they decided for; null for what people do in their own name
 */
public record ChangeView(String entity, String action, String field, String before, String after, LocalDateTime at, String by,
                         String onBehalfOf, String address) {

    public static ChangeView of(Change change) {
        return new ChangeView(change.getEntity(), change.getAction(), change.getField(), change.getBefore(), change.getAfter(),
                change.getChangedAt(), change.getPersonName(), change.getOnBehalfOfName(), change.getAddress());
    }
}

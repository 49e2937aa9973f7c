package org.tenderline.approval;

import java.io.Serializable;
import org.tenderline.shared.BusinessException;

/**
 * What became of one task of many.
 *
 * @param refusal why it was not decided, by a rule or by a failure; null when it was
 */
public record BulkLine(Long taskId, BusinessException refusal) implements Serializable {

    public boolean isDone() {
        return refusal == null;
    }
}

package org.tenderline.organization;

import java.io.Serializable;
import org.tenderline.shared.BusinessException;

/**
 * What became of a line, or would become of it.
 *
 * @param refusal why it was set aside; null unless the effect is REFUSED
 */
public record ImportedLine(ImportLine line, ImportEffect effect, BusinessException refusal) implements Serializable {
}

package org.tenderline.approval;

import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * What was said to what a document asks of the person it names: the decision at that person's node.
 *
 * @param personId     who decided there
 * @param onBehalfOfId for whom; null for their own
 */
public record Reply(Long personId, Long onBehalfOfId, String text, LocalDateTime at) implements Serializable {
}

package org.tenderline.approval;

import java.io.Serializable;

/**
 * Who acts, and for whom.
 *
 * @param personId     null for the system
 * @param onBehalfOfId whom they stand in for; null for an own task
 */
public record Actor(Long personId, Long onBehalfOfId) implements Serializable {
}

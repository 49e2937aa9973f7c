package org.tenderline.approval;

import org.tenderline.security.Role;

/**
 * A person who fills a node.
 *
 * @param role the post through which they do; the node's own, its other one, or a superior's
 */
record NodeHolder(Long personId, Role role) {
}

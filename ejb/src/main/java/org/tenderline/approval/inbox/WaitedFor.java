package org.tenderline.approval.inbox;

import java.io.Serializable;

/**
 * By name, whom an approval waits for.
 *
 * @param name       who acts: the task's holder, or who stands in today
 * @param onBehalfOf the holder, where somebody stands in; otherwise null
 */
public record WaitedFor(String name, String onBehalfOf) implements Serializable {
}

package org.tenderline.attachment;

/**
 * A document that the caller may read, and with it its attachments.
 *
 * @param id         its id, under which the change history stands
 * @param changeable whether the caller may edit it, and so add and remove attachments
 */
public record AttachedDocument(Long id, boolean changeable) {
}

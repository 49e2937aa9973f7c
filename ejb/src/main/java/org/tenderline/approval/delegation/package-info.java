/**
 * Standing in for an absent approver (E4): "A for B", from a day to a day, for some kinds of documents or all.
 *
 * <p>Promises:
 * <ol>
 *   <li>A delegation counts from the beginning of its first to the midnight of its last day in Asia/Shanghai, by itself.</li>
 *   <li>The absent person's tasks stay theirs: both may act, the first one counts, and the record says who acted for whom.</li>
 *   <li>Nobody delegates to themselves, or twice over for the same days and kinds; what somebody does for another is never passed on.</li>
 * </ol>
 */
package org.tenderline.approval.delegation;

/**
 * The one inbox (D5): to approve, to answer, to fill in, mine in progress, done.
 *
 * <p>Promises:
 * <ol>
 *   <li>The number of SQL statements of a list does not depend on its length.</li>
 *   <li>Urgent ones stand first, then those that wait longest.</li>
 *   <li>What other rooms want filled in comes from beans of theirs ({@link org.tenderline.approval.inbox.FillIns}); this room stays blind.</li>
 * </ol>
 */
package org.tenderline.approval.inbox;

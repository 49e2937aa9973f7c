/**
 * The org chart (A1): units, people, and the dated positions people hold. Positions are never overwritten but ended, so that
 * an old approval still names who held the post.
 *
 * <p>An <em>import</em> carries out lines of a spreadsheet by the same rules as the pages (L7): rehearsed first, repeated without effect, undone as long as
 * nobody has built upon it. Rooms that would be hurt by an undo refuse it ({@link org.tenderline.organization.PositionsTakenBack}).
 *
 * <p>May call shared and security only.
 */
package org.tenderline.organization;

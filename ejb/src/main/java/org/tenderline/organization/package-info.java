/**
 * The org chart (A1): units, people, and the dated positions people hold. Positions are never overwritten but ended, so that
 * an old approval still names who held the post.
 *
 * <p>May call shared and security only.
 */
package org.tenderline.organization;

/**
 * Reports over all rooms; nobody calls it. So far the win rate (G5): won ÷ (won + lost), by count and by our price, of the bids
 * opened in a period.
 *
 * <p>Words: <em>computation</em> – one run of the job {@code reporting-win-rate}; <em>fact</em> – one counted project;
 * <em>cell</em> – one count of the report; <em>dimension</em> – what the report is grouped by.
 *
 * <ol>
 * <li>A computation changes the facts where they stand, in one transaction: no statement ever sees half of one, and a night
 * writes what changed, and the pending ones.</li>
 * <li>Won, lost and abandoned count on the day of opening; pending (still TRACKING, expected opening passed, no outcome) on
 * the expected day. Pending and abandoned stand beside the rate, never inside.</li>
 * <li>Any other named bidder is a competitor; a project counts once for each of them. They are read where the bid room keeps them:
 * a copy beside the facts took three times as long to write as the facts themselves.</li>
 * <li>The amount band is that of the estimate, not of our price: pending projects have no price yet, and a project
 * must not change its band by our bidding lower.</li>
 * <li>A report and the list behind a cell read the same facts within the caller's scope, so a cell equals its list.</li>
 * </ol>
 *
 * <p>Rejected: aggregating over the base tables at every request (a report over 200,000 projects would cost a second for
 * everybody; that by competitor alone does, for people who reach all of them), and tables of finished sums (they would need one
 * set per scope and period).
 */
package org.tenderline.reporting;

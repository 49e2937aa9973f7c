/**
 * What came of a bid (G4). Words: <em>opening</em> – the day the bids are opened; <em>outcome</em> – what came of it;
 * <em>bidder</em> – a company that bid; <em>own</em> – a bidder that is ourselves.
 *
 * <p>May call project, organization, audit, security, shared.
 *
 * <ol>
 * <li>Only the project's owner fills in its outcome, once, while it is in TRACKING; that completes the tracking (G4, B3).</li>
 * <li>An opening is never in the future: 422 {@code OPENING_IN_FUTURE} (G4).</li>
 * <li>From the first day after the expected opening the owner is reminded, from day 11 (row of {@code bid_reminder_rule}
 * in force) the marketing director too, until the outcome is there (G4).</li>
 * <li>A winner who is not ourselves and not among the named bidders becomes one with an unknown price, so that the bidders
 * are always all competitors; ourselves (names of the subsidiary, of the group, 我方 …) are marked and never a competitor (G5).</li>
 * <li>Reasons are values of the list or own words: the list helps, it does not forbid what happened.</li>
 * </ol>
 */
package org.tenderline.bid;

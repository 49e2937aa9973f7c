/**
 * Bid deposits (H1–H3, H6): money asked for a tender, its approval, its payment, and where it went afterwards.
 *
 * <p>Words: a <em>deposit</em> is requested for a project, approved, paid once, and then comes back in parts; an
 * <em>entry</em> is one booked movement and never changes; what is paid and neither refunded, converted nor forfeited is
 * <em>outstanding</em>; a <em>forfeiture</em> waits for an approval of its own and is <em>reserved</em> until then; a
 * deposit with nothing outstanding is <em>written off</em>.
 *
 * <p>Promises:
 * <ol>
 * <li>Any employee of the project's subsidiary may request, for a project in TRACKING only; above the legal ceiling of 2 % of
 *     the estimate the request warns and is taken nevertheless (H1).
 * <li>Only an approved deposit is paid, once and in the approved amount, by the executing accountant (H3).
 * <li>Always paid = refunded + converted + forfeited + outstanding, and never less than zero outstanding, however many act at once
 *     (H3): {@link org.tenderline.deposit.Balance} decides, the deposit's row is locked, the database checks again.
 * <li>A forfeiture posts when the HQ finance head approves it; until then nobody else can spend its amount (H3).
 * <li>Entries are append-only, in the database too.
 * <li>A project is not closed while a deposit of it is approved or outstanding; a request still running is withdrawn (B3).
 * </ol>
 *
 * <p>May call: project, approval, organization, security, audit, shared. Hears {@code ApprovalDecided} and {@code ProjectClosing}.
 */
package org.tenderline.deposit;

/**
 * Who is told of what happens in the business (L1): observes the events of the rooms below and puts them into the outbox of
 * {@code notification}, in the transaction in which they happen, whatever whoever caused them may see. Neither those rooms nor {@code notification} know
 * of one another.
 *
 * <p>Promises:
 * <ol>
 * <li>A project registered above the amount of the parameter is told to the roles of the rule {@code PROJECT_REGISTERED} (L1).
 * <li>Whose task arrives or is overdue is told, and who stands in for them today; a delegate is told of the delegation (L1, E4).
 * <li>The requester is told how their document was decided, unless they did it themselves (L1).
 * <li>Of support requests the asked, also by SMS, and the requester are told in words of their own (D3).
 * </ol>
 *
 * <p>Calls project, support, approval, notification, organization. Nobody calls it.
 */
package org.tenderline.alert;

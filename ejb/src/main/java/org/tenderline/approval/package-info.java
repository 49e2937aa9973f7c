/**
 * Approvals (E1–E5): routes as versioned decision tables, rounds, nodes, tasks, and the tree everybody can look at.
 *
 * <p>Words: <em>subject</em> – what is to be approved; <em>route</em> – the decision table of a document kind, in versions;
 * <em>row</em> – the line of it that fits the subject; <em>node</em> – one station, a role with an organization scope and a mode;
 * <em>task</em> – a part of a node in one person's inbox: to decide, to co-sign or to answer; <em>round</em> – one passage through the nodes, from submission to its end;
 * <em>dossier</em> – the larger matter whose documents share one tree.
 *
 * <p>Promises:
 * <ol>
 *   <li>The predicted and the actual route come from the same method ({@link org.tenderline.approval.RouteTable#choose}) (E2).</li>
 *   <li>A round writes down its nodes when it begins, so a later version of the route cannot change it (E1).</li>
 *   <li>Every decision locks the approval first: of two concurrent ones exactly one counts (E3).</li>
 *   <li>Nobody decides on an own request, and nobody decides twice in a round, nor by transfer, co-signature or delegation (E4).</li>
 *   <li>A return to an earlier node ends the round and begins another one there; what was decided before that node stays decided,
 *   and that node is asked (E3).</li>
 *   <li>A post that becomes vacant on the way never blocks: the next superior decides, else an administrator names somebody (E4).</li>
 *   <li>A document may name a person for a node of the route that says so; where it does, its own time counts ({@link org.tenderline.approval.Addressee}),
 *       and what that person decides is told as the {@link org.tenderline.approval.Reply} (D3).</li>
 *   <li>Every action writes one line of the journal, which is append-only, in its own transaction (L2).</li>
 *   <li>{@link org.tenderline.approval.ApprovalDecided} is told within the deciding transaction.</li>
 * </ol>
 *
 * <p>Blind: knows no document room, only kinds and numbers. May call organization, calendar, security, attachment, audit and shared.
 */
package org.tenderline.approval;

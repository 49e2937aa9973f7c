/**
 * Support requests (D3): what blocks a project, asked of a leader who is to answer by a deadline; the turn-round is measured.
 *
 * <p>Words: the <em>blocker</em> is what blocks, a value of the list {@code support_blocker}; the <em>asked</em> is whom the requester chose; the
 * <em>turn-round</em> is the working time from asking to the first answer.
 *
 * <p>Promises:
 * <ol>
 * <li>A request is a document of kind {@code SUPPORT_REQUEST} on the approval engine, whose route leads it to the asked ({@code ADDRESSEE}): the inbox,
 * handing on, questions, delegation, due times, the tree and the journal are the engine's (D3).
 * <li>The requester chooses among those who decide in the subsidiary or at headquarters, never themselves; the deadline is the end of the day they
 * name, else a number of working days <em>(default 3)</em> (D3).
 * <li>Approving is answering, and takes a word; rejecting declines; of two at once exactly one counts (D3, E3).
 * <li>The answer is the asked person's, or theirs to whom it was handed on, with its time; co-signers and further stations decide whether the request ends
 * with it, and when (D3).
 * <li>After any end the requester may ask again, which begins another round; the first answer's time stays measured (D3).
 * <li>Being asked opens the request and its project (A2).
 * </ol>
 *
 * <p>Calls project, approval, calendar. Nobody calls it but {@code alert}.
 */
package org.tenderline.support;

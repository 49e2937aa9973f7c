/**
 * Drawing routes (E1): an administrator changes a kind's decision table in a draft, tries it, and puts it in force as a new version.
 *
 * <p>Words: <em>fact</em> – something of a document that a row may ask for, declared by the document's room
 * ({@link org.tenderline.approval.route.RouteFacts}); <em>finding</em> – what speaks against a table; <em>draft</em> – one person's
 * unfinished table of a kind.
 *
 * <p>Promises:
 * <ol>
 *   <li>Of a table in force, every subject of its kind fits exactly one most precise row, and every row is chosen by some subject.</li>
 *   <li>Every node in force has been filled by somebody in each subsidiary where its row is chosen; a post that is only vacant is
 *       confirmed by the person who saves.</li>
 *   <li>A version never changes. Of two that are saved upon the same one, exactly one counts, and the other person is told.</li>
 *   <li>A version says that it brings back a former one only if its table is the same.</li>
 * </ol>
 *
 * <p>Blind like approval itself: knows kinds and facts by name only.
 */
package org.tenderline.approval.route;

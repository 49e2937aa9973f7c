/**
 * Tells people what happened (L1): in the page, by e-mail, by SMS.
 *
 * <p>Words: an <em>event</em> is what happened, told by the room {@code alert} in the transaction in which it happened – the outbox; a
 * <em>rule</em> says for a kind of event whom it reaches and by which channels; a <em>template</em> words it; <em>spreading</em> makes of an
 * event one <em>message</em> per person for the page and one <em>letter</em> (row of {@code notification_delivery}) per person and channel; the
 * <em>sender</em> hands letters to a <em>carrier</em> (mail server, SMS gateway).
 *
 * <p>Promises:
 * <ol>
 * <li>An event and the change it is about are stored together or not at all; the change costs one INSERT more (L1).
 * <li>An event is spread once, whatever is killed: its letters and the note that it is spread commit together (L1).
 * <li>An event that cannot be spread is tried again after growing waits, given up after the last attempt, and shown to the administrator until somebody
 * has decided; trouble of the database's own is no attempt (L1).
 * <li>A letter is handed over by one process only: {@code DUE → CLAIMED → SENDING → SENT}, each step with the owner's name, rows taken with
 * {@code SKIP LOCKED} (L1).
 * <li>A letter of which nobody knows whether it was accepted – the process died, or the answer never came, after it was handed over – is not
 * sent again but shown as {@code DOUBTFUL} to the administrator, unless the channel's parameter says that the receiver recognizes repeats by the
 * letter's key, which never changes (L1).
 * <li>What was refused is tried again after growing, scattered waits; after the last attempt it is {@code DEAD} and shown (L1).
 * <li>SMS that are not urgent wait for the end of the quiet hours (L1).
 * <li>A value never changes the shape of what it stands in: no line break reaches a header, quotes are escaped as the SMS body's content type
 * asks (L1).
 * <li>What happened more than three days ago <em>(default)</em> tells nobody; what a thread in another time tells goes to the page only.
 * </ol>
 *
 * <p>Knows no business: kinds, facts and numbers are words to it; who else hears of an event, {@link org.tenderline.notification.FurtherReaders} says. Calls organization, security, audit, shared.
 */
package org.tenderline.notification;

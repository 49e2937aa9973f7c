/**
 * Files that belong to a document (L3). The room knows no business: a document is a kind – the word under which its change history
 * stands, {@code project} – and a number, and its own room says through {@link org.tenderline.attachment.AttachedDocuments} who may see
 * and change it.
 *
 * <p>Words: <em>upload</em> – a file that was received and checked, and waits to be saved with its document; <em>attachment</em> – a
 * file of a document; <em>removed</em> – no longer listed nor served, its row and its file are kept as evidence.
 *
 * <p>Promises: type and size follow from the content, whatever the name says; a row without its file never exists, because the
 * file is on the disk before the row commits; whoever may not read the document does not learn that it has attachments; adding and
 * removing stand in the document's change history (L2).
 */
package org.tenderline.attachment;

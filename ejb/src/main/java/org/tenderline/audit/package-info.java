/**
 * Change history (L2): who, and in whose name, changed which field of which record, when, from what to what, with a baseline at insert. Written in
 * the changing transaction by a listener on every {@link org.tenderline.audit.Audited} entity, so that no door can forget it;
 * append-only in the database.
 */
package org.tenderline.audit;

/**
 * The mirror of the ERP's contracts, invoices and receipts, filled from a folder of files per business date (requirement I3).
 *
 * <p>Words: a <em>feed</em> is one folder, taken over by one run; a <em>row</em> is judged, then staged or rejected; the <em>mirror</em> is
 * what the staged rows are merged into; a mirrored row that left the feed is <em>gone</em>: kept, but in no sum.
 *
 * <p>Promises:
 * <ol>
 * <li>A feed without manifest, with a wrong checksum or a wrong row count changes nothing (I3).
 * <li>A row that is not accepted is kept with file, line, key, raw line and the first reason that applies (I3).
 * <li>Nothing of the mirror changes before the guard has passed, unless the operator accepts unusual data (I3).
 * <li>A reader sees the mirror as the last completed run left it, never a half (I3).
 * <li>Memory does not grow with the feed: rows are judged chunk by chunk against what is staged already.
 * </ol>
 *
 * <p>May call: organization, security, shared. Nothing of the deal rooms; their won outcomes are read by number for the reconciliation only.
 */
package org.tenderline.erp;

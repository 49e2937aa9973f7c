/**
 * The work calendar (E5): which days are worked, and from when to when; working time between two moments, and the moment at which a working
 * time is over.
 *
 * <p>Words: <em>exception</em> – a day that is not what its day of the week says: a public holiday, or a weekend's day that is worked in
 * exchange; <em>working hours</em> – the same on every working day.
 *
 * <p>Promises:
 * <ol>
 *   <li>Without an exception Monday to Friday are worked, Saturday and Sunday are not.</li>
 *   <li>A change counts for whatever is measured from then on, in every room and on every node within a minute.</li>
 * </ol>
 *
 * <p>May call security, audit and shared.
 */
package org.tenderline.calendar;

/** The REST door of the work calendar. */
package org.tenderline.calendar.api;

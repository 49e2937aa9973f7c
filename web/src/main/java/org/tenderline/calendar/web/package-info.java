/** The page of the work calendar. */
package org.tenderline.calendar.web;

package org.tenderline.calendar;

import java.io.Serializable;

/** Told within the transaction that changes a day or the working hours. */
public record CalendarChanged() implements Serializable {
}

package org.tenderline.project;

import java.io.Serializable;
import java.math.BigDecimal;

/** Told by CDI event within the registering transaction. */
public record ProjectRegistered(String trackingNumber, String name, BigDecimal estimatedAmount, Long ownerId, Long subsidiaryId)
        implements Serializable {
}

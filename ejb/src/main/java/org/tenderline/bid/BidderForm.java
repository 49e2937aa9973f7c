package org.tenderline.bid;

import java.math.BigDecimal;

/** A bidder as filled in; a null price is "unknown". */
public record BidderForm(String name, BigDecimal price) {
}

package org.tenderline.bid;

import java.util.List;

/** An outcome with its bidders, in the order they were filled in. */
public record OutcomeView(BidOutcome outcome, List<Bidder> bidders) {
}

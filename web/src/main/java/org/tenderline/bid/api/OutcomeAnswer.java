package org.tenderline.bid.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.tenderline.bid.BidOutcome;
import org.tenderline.bid.OutcomeResult;
import org.tenderline.bid.OutcomeView;

/** An outcome as the contract writes it: the fields of the command, and {@code version}, {@code state}, {@code owner}, {@code createdAt}. */
public record OutcomeAnswer(String trackingNumber, LocalDate openedOn, OutcomeResult result, BigDecimal ourPrice, Integer ourRank,
                            String winner, List<BidderAnswer> bidders, List<String> reasons, String remark, String contractNumber,
                            OutcomeResult state, int version, String owner, LocalDateTime createdAt) {

    /** One bidder; a null price is unknown. */
    public record BidderAnswer(String name, BigDecimal price) {
    }

    static OutcomeAnswer of(OutcomeView view, String owner) {
        BidOutcome outcome = view.outcome();
        List<BidderAnswer> bidders = view.bidders().stream().map(bidder -> new BidderAnswer(bidder.getName(), bidder.getPrice())).toList();
        return new OutcomeAnswer(outcome.getTrackingNumber(), outcome.getOpenedOn(), outcome.getResult(), outcome.getOurPrice(),
                outcome.getOurRank(), outcome.getWinner(), bidders, outcome.getReasons(), outcome.getRemark(),
                outcome.getContractNumber(), outcome.getResult(), outcome.getVersion(), owner, outcome.getRecordedAt());
    }
}

package org.tenderline.bid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.tenderline.shared.Violations;

/** A bid outcome as filled in (G4); says itself what is wrong with it. */
public record OutcomeForm(LocalDate openedOn, OutcomeResult result, BigDecimal ourPrice, Integer ourRank, String winner,
                          List<BidderForm> bidders, List<String> reasons, String remark, String contractNumber) {

    static final int MAXIMUM_NAME = 100;
    static final int MAXIMUM_BIDDERS = 100;
    static final int MAXIMUM_REASONS = 20;
    static final int MAXIMUM_RANK = 999;
    static final int MAXIMUM_REMARK = 2_000;
    static final int MAXIMUM_CONTRACT_NUMBER = 40;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    public OutcomeForm {
        winner = text(winner);
        remark = text(remark);
        contractNumber = text(contractNumber);
        bidders = bidders == null ? List.of() : bidders.stream()
                .map(bidder -> bidder == null ? new BidderForm(null, null) : new BidderForm(text(bidder.name()), bidder.price())).toList();
        reasons = reasons == null ? List.of() : reasons.stream().map(reason -> reason == null ? "" : reason.strip()).toList();
    }

    /** Refuses with every wrong field at once. */
    void validate() {
        Violations violations = new Violations()
                .required("openedOn", openedOn)
                .check(openedOn == null || !openedOn.isBefore(EARLIEST), "openedOn", "TOO_EARLY", EARLIEST.toString())
                .required("result", result)
                .check(ourRank == null || ourRank >= 1 && ourRank <= MAXIMUM_RANK, "ourRank", "OUT_OF_RANGE", 1, MAXIMUM_RANK)
                .maximumLength("winner", winner, MAXIMUM_NAME)
                .maximumLength("remark", remark, MAXIMUM_REMARK)
                .check(contractNumber == null || result == null || result == OutcomeResult.WON, "contractNumber", "ONLY_WHEN_WON")
                .maximumLength("contractNumber", contractNumber, MAXIMUM_CONTRACT_NUMBER)
                .check(bidders.size() <= MAXIMUM_BIDDERS, "bidders", "TOO_MANY", MAXIMUM_BIDDERS)
                .check(reasons.size() <= MAXIMUM_REASONS, "reasons", "TOO_MANY", MAXIMUM_REASONS);
        if (ourPrice != null || result != OutcomeResult.ABANDONED) {
            violations.positiveAmount("ourPrice", ourPrice);
        }
        for (int index = 0; index < bidders.size(); index++) {
            BidderForm bidder = bidders.get(index);
            violations.text("bidders[" + index + "].name", bidder.name(), MAXIMUM_NAME);
            if (bidder.price() != null) {
                violations.positiveAmount("bidders[" + index + "].price", bidder.price());
            }
        }
        for (int index = 0; index < reasons.size(); index++) {
            violations.text("reasons[" + index + "]", reasons.get(index), MAXIMUM_NAME)
                    .check(reasons.get(index).lines().count() <= 1, "reasons[" + index + "]", "ONE_LINE");
        }
        violations.throwIfAny();
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}

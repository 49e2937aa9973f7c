package org.tenderline.approval.web;

import java.math.BigDecimal;
import org.tenderline.shared.i18n.Texts;

/** Says in words which row of a route chose its nodes. */
public final class RouteWords {

    private RouteWords() {
    }

    /** For example "row 2: from 100,000 to below 500,000"; a bound that is null is open. */
    public static String because(Texts texts, int row, BigDecimal from, BigDecimal to) {
        return texts.text("approval.because", row, band(texts, from, to));
    }

    /** The band alone. */
    public static String band(Texts texts, BigDecimal from, BigDecimal to) {
        if (from == null) {
            return to == null ? texts.text("approval.band.any") : texts.text("approval.band.below", to);
        }
        return to == null ? texts.text("approval.band.from", from) : texts.text("approval.band.between", from, to);
    }
}

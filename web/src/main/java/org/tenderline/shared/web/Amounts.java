package org.tenderline.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenderline.shared.ChineseCapitals;
import org.tenderline.shared.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Amounts for reading, in yuan or, to two decimals, in ten thousand as the person chose; the exact amount stands behind it as a title. */
@Named
@RequestScoped
public class Amounts {

    @Inject
    private Preferences preferences;

    public String text(BigDecimal amount) {
        if (amount == null) {
            return "";
        }
        return preferences.getUnit() == Preferences.Unit.WAN ? format("#,##0.00", amount.movePointLeft(4)) : exact(amount);
    }

    public String getUnit() {
        return preferences.getUnitName();
    }

    /** Always in yuan, as it is typed. */
    public String exact(BigDecimal amount) {
        return amount == null ? "" : format("#,##0.00", amount);
    }

    /** In capitals, as it stands on a payment order; nothing for what is not yet an amount. */
    public String inCapitals(BigDecimal amount) {
        return amount == null || amount.signum() < 0 || !Money.fits(amount) ? "" : ChineseCapitals.of(amount);
    }

    /** A rate such as 0.4286 as 42.86 %. */
    public String percent(BigDecimal rate) {
        return rate == null ? "" : format("#,##0.00", rate.movePointRight(2)) + " %";
    }

    private static String format(String pattern, BigDecimal amount) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }
}

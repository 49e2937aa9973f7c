package org.tenderline.shared.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import org.tenderline.shared.Money;
import org.tenderline.shared.i18n.Texts;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** An amount in yuan as people type it: with or without thousands separators, full width digits too, at most two decimals. */
@FacesConverter("tenderline.money")
public class MoneyConverter implements Converter<BigDecimal> {

    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,16}(\\.\\d+)?");

    @Override
    public BigDecimal getAsObject(FacesContext context, UIComponent component, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        BigDecimal amount = parse(typed);
        if (amount == null) {
            String text = Texts.of(context.getViewRoot().getLocale()).text("violation.BAD_AMOUNT");
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        }
        return amount;
    }

    static BigDecimal parse(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[,\\s¥元]", "");
        if (!AMOUNT.matcher(plain).matches()) {
            return null;
        }
        BigDecimal amount = new BigDecimal(plain);
        return Money.fits(amount) ? Money.of(amount) : null;
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, BigDecimal amount) {
        return amount == null ? "" : String.format(Locale.ROOT, "%,.2f", amount);
    }
}

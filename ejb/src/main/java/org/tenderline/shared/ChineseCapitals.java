package org.tenderline.shared;

import java.math.BigDecimal;

/** Amounts in capitals (大写), as payment forms want them: 1,204.50 → 壹仟贰佰零肆元伍角整 (H1). */
public final class ChineseCapitals {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};

    private ChineseCapitals() {
    }

    /** @param amount CNY, fits DECIMAL(18,2) */
    public static String of(BigDecimal amount) {
        long cents = Money.of(amount.abs()).unscaledValue().longValueExact();
        long yuan = cents / 100;
        int jiao = (int) (cents / 10 % 10);
        int fen = (int) (cents % 10);
        StringBuilder text = new StringBuilder(amount.signum() < 0 ? "负" : "");
        if (yuan > 0) {
            text.append(integer(yuan)).append('元');
        }
        if (jiao == 0 && fen == 0) {
            return text.append(yuan == 0 ? "零元整" : "整").toString();
        }
        if (jiao > 0) {
            text.append(DIGITS.charAt(jiao)).append('角');
        } else if (yuan > 0) {
            text.append('零');
        }
        return text.append(fen > 0 ? DIGITS.charAt(fen) + "分" : "整").toString();
    }

    private static String integer(long value) {
        StringBuilder text = new StringBuilder();
        boolean zero = false;
        for (int group = 3; group >= 0; group--) {
            int part = (int) (value / (long) Math.pow(10_000, group) % 10_000);
            if (part == 0) {
                zero = !text.isEmpty();
                continue;
            }
            if (zero || !text.isEmpty() && part < 1_000) {
                text.append('零');
            }
            zero = false;
            text.append(group(part)).append(GROUPS[group]);
        }
        return text.toString();
    }

    private static String group(int part) {
        StringBuilder text = new StringBuilder();
        boolean zero = false;
        for (int place = 3; place >= 0; place--) {
            int digit = part / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                zero = !text.isEmpty();
                continue;
            }
            if (zero) {
                text.append('零');
            }
            zero = false;
            text.append(DIGITS.charAt(digit)).append(PLACES[place]);
        }
        return text.toString();
    }
}

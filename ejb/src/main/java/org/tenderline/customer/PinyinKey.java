package org.tenderline.customer;

import com.github.promeg.pinyinhelper.Pinyin;
import com.github.promeg.tinypinyin.lexicons.java.cncity.CnCityDict;
import java.text.Normalizer;
import java.util.Locale;

/**
 * How a Chinese name is typed without Chinese (C2): in full ({@code huadian}) or by initials ({@code hd}). Place names with an
 * uncommon reading (重庆, 长春) are read rightly.
 *
 * @param full     letters and figures in lower case, no blanks
 * @param initials the first letter of every syllable; figures and Latin letters stay
 */
public record PinyinKey(String full, String initials) {

    private static final int MAXIMUM_FULL = 2_000;
    private static final int MAXIMUM_INITIALS = 400;

    static {
        Pinyin.init(Pinyin.newConfig().with(CnCityDict.getInstance()));
    }

    public static PinyinKey of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        String[] syllables = Pinyin.toPinyin(plain, " ").toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        StringBuilder full = new StringBuilder();
        StringBuilder initials = new StringBuilder();
        for (String syllable : syllables) {
            if (!syllable.isEmpty()) {
                full.append(syllable);
                initials.appendCodePoint(syllable.codePointAt(0));
            }
        }
        return new PinyinKey(cut(full, MAXIMUM_FULL), cut(initials, MAXIMUM_INITIALS));
    }

    private static String cut(StringBuilder text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }

    /** What a person typed, made comparable with {@link #full} and {@link #initials}; empty when it cannot be pinyin. */
    public static String typed(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[\\s']+", "");
        return plain.matches("[a-z0-9]+") ? plain : "";
    }
}

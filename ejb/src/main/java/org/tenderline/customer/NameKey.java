package org.tenderline.customer;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes names comparable. {@link #same} finds one name written twice; {@link #similar} also forgets what companies put around
 * their name (B4: full and half width, brackets, company suffixes).
 */
public final class NameKey {

    private static final String NOT_A_WORD = "[^\\p{L}\\p{N}]+";
    private static final String COMPANY_FORM = "股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|总公司|分公司|公司|集团";

    private static final int MAXIMUM_LENGTH = 600;

    private NameKey() {
    }

    /** Width, case, blanks and punctuation do not count. */
    public static String same(String name) {
        String key = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll(NOT_A_WORD, "");
        return key.isEmpty() ? name.strip() : key.substring(0, Math.min(MAXIMUM_LENGTH, key.length()));
    }

    /** As {@link #same}, and the legal form of a company does not count either. */
    public static String similar(String name) {
        String key = same(name);
        String bare = key.replaceAll(COMPANY_FORM, "");
        return bare.isEmpty() ? key : bare;
    }
}

package org.tenderline.project;

import java.text.Normalizer;
import java.util.Locale;

/** A tender number as people mean it: width, case, blanks and the kind of dash do not count (B4). */
public final class TenderNumber {

    private static final int BUCKETS = 64;

    private TenderNumber() {
    }

    /** The comparable form; null when there is none. */
    public static String key(String typed) {
        if (typed == null) {
            return null;
        }
        String key = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Cf}]+", "").replaceAll("\\p{Pd}", "-");
        return key.isEmpty() ? null : key;
    }

    /** Which of the lock rows stands for the key. */
    static int bucket(String key) {
        return Math.floorMod(key.hashCode(), BUCKETS);
    }
}

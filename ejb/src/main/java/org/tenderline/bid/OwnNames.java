package org.tenderline.bid;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Tells ourselves from competitors among the bidders: people also write our own line into the table. */
final class OwnNames {

    private static final Set<String> WE = Set.of("我方", "我司", "我公司", "本公司");

    private final Set<String> names = new HashSet<>(WE);

    OwnNames(Stream<String> ownNames) {
        ownNames.map(OwnNames::normalized).forEach(names::add);
    }

    boolean contains(String name) {
        return names.contains(normalized(name));
    }

    /** Without spaces, in half width and lower case. */
    static String normalized(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }
}

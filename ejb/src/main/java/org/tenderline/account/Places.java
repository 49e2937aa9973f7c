package org.tenderline.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dreamlu.mica.ip2region.core.Searcher;

/**
 * Where an address is (A4), from the ip2region data the product carries; nobody outside is asked. A place is a word: a {@link Province}, the
 * two letters of a country, or {@link #INTRANET}. The data knows addresses of version 4 only.
 */
@ApplicationScoped
public class Places {

    public static final String INTRANET = "INTRANET";

    private static final String CHINA = "中国";
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]+");
    private static final int UNIQUE_LOCAL = 0xfc;

    private final Searcher data = load();
    private final Map<String, String> countries = Stream.of(Locale.getISOCountries())
            .collect(Collectors.toMap(code -> country(code).getDisplayCountry(Locale.SIMPLIFIED_CHINESE), code -> code, (one, other) -> one));

    /** The place of the address; null when nobody knows. */
    public String of(String address) {
        InetAddress known = parse(address);
        if (known == null) {
            return null;
        }
        if (known instanceof Inet4Address) {
            return word(region(known.getHostAddress()));
        }
        boolean own = known.isLoopbackAddress() || known.isLinkLocalAddress() || (known.getAddress()[0] & 0xfe) == UNIQUE_LOCAL;
        return own ? INTRANET : null;
    }

    /** Country, area, province, city, provider; what is not known is 0. */
    private String word(String region) {
        String[] parts = region.split("\\|");
        if (parts.length < 4 || parts[3].startsWith("内网")) {
            return parts.length < 4 ? null : INTRANET;
        }
        return parts[0].equals(CHINA) ? Province.named(parts[2]).map(Enum::name).orElse("CN") : countries.get(parts[0]);
    }

    private String region(String address) {
        try {
            return data.search(address.split("\\."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Never a name: that would be asked for at a server. */
    private static InetAddress parse(String address) {
        try {
            return address == null || !ADDRESS.matcher(address).matches() ? null : InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static Locale country(String code) {
        return new Locale.Builder().setRegion(code).build();
    }

    private static Searcher load() {
        try (InputStream file = Searcher.class.getResourceAsStream("/ip2region/ip2region.xdb")) {
            return Searcher.newWithBuffer(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

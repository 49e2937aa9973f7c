package org.tenderline.attachment.web;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.tenderline.attachment.AttachmentContent;

/** The headers under which a stored file leaves: to be saved, never to be shown or run in our name. */
public final class FileDownload {

    private static final String PLAIN = "!#$&+-.^_`|~";

    private FileDownload() {
    }

    public static Map<String, String> headers(AttachmentContent content) {
        return Map.of(
                "Content-Type", content.type().mediaType(),
                "Content-Length", String.valueOf(content.size()),
                "Content-Disposition", disposition(content.name()),
                "Content-Security-Policy", "default-src 'none'; sandbox",
                "X-Content-Type-Options", "nosniff",
                "Cache-Control", "private, no-store");
    }

    /** RFC 6266: the name in UTF-8, and in ASCII for programs that know nothing else. */
    static String disposition(String name) {
        String ascii = name.replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
        StringBuilder encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = octet > 0 && (Character.isLetterOrDigit(octet) || PLAIN.indexOf(octet) >= 0);
            encoded.append(plain ? String.valueOf((char) octet) : "%" + HexFormat.of().withUpperCase().toHexDigits(octet));
        }
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}

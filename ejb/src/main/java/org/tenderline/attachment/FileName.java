package org.tenderline.attachment;

import java.util.regex.Pattern;
import org.tenderline.shared.Violations;

/** The name a person gave a file, without the folders some programs send along. */
final class FileName {

    static final int MAXIMUM_LENGTH = 200;
    /** Control characters, and those that turn the reading direction so that {@code exe.pdf} is shown for another ending. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\p{Cs}<>:\"|?*]");

    private FileName() {
    }

    static String checked(String given) {
        String name = given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1).strip();
        new Violations()
                .check(!name.isBlank() && !UNFIT.matcher(name).find() && !name.startsWith(".") && !name.endsWith("."),
                        AttachmentService.FIELD, "BAD_FILE_NAME")
                .maximumLength(AttachmentService.FIELD, name, MAXIMUM_LENGTH).throwIfAny();
        return name;
    }
}

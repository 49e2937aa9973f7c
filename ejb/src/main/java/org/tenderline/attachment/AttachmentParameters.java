package org.tenderline.attachment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;

/** The room's settings, read each time: a change counts at once. */
@Stateless
public class AttachmentParameters {

    /** What the doors take at all; the setting may only be lower. */
    public static final int CEILING_MEGABYTES = 100;

    static final String ALLOWED_TYPES = "ALLOWED_TYPES";
    static final String MAXIMUM_MEGABYTES = "MAXIMUM_MEGABYTES";

    @Inject
    private Records records;

    @Requires(Right.SIGNED_IN)
    public int maximumMegabytes() {
        return Math.min(CEILING_MEGABYTES, Integer.parseInt(value(MAXIMUM_MEGABYTES)));
    }

    @Requires(Right.SIGNED_IN)
    public Set<FileType> allowedTypes() {
        return Arrays.stream(value(ALLOWED_TYPES).split("\\s+")).map(FileType::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String value(String name) {
        return records.get(AttachmentParameter.class, "name", name).getValue();
    }
}

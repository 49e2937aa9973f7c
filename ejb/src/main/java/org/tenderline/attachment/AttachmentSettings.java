package org.tenderline.attachment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.Violations;

/** Changes what is taken as an attachment; counts at once, for files to come. */
@Stateless
public class AttachmentSettings {

    @Inject
    private Records records;

    @Requires(Right.ATTACHMENT_SETTINGS)
    public void change(Collection<FileType> allowed, Integer maximumMegabytes) {
        new Violations().check(!allowed.isEmpty(), "allowedTypes", "REQUIRED").required("maximumMegabytes", maximumMegabytes)
                .check(maximumMegabytes == null || maximumMegabytes >= 1 && maximumMegabytes <= AttachmentParameters.CEILING_MEGABYTES, "maximumMegabytes",
                        "OUT_OF_RANGE", 1, AttachmentParameters.CEILING_MEGABYTES)
                .throwIfAny();
        set(AttachmentParameters.ALLOWED_TYPES, EnumSet.copyOf(allowed).stream().map(FileType::name).collect(Collectors.joining(" ")));
        set(AttachmentParameters.MAXIMUM_MEGABYTES, maximumMegabytes.toString());
    }

    private void set(String name, String value) {
        records.lock(AttachmentParameter.class, "name", name).change(value);
    }
}

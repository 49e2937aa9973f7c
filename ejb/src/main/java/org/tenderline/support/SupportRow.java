package org.tenderline.support;

import java.io.Serializable;

/** A request with its names; those of the answer are null while there is none, those of the absent unless somebody answered for them. */
public record SupportRow(SupportRequest request, String requesterUsername, String requesterName, String askedUsername, String askedName,
        String answererUsername, String answererName, String absentUsername, String absentName, String blocker, String blockerEnglish, String subsidiaryCode, String subsidiaryName)
        implements Serializable {
}

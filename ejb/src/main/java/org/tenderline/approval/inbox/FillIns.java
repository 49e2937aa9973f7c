package org.tenderline.approval.inbox;

import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;

/** What a room wants filled in by the caller; one bean for each sort of it. */
public interface FillIns {

    /** Longest waiting first. */
    Page<FillIn> ofCaller(PageRequest request);
}

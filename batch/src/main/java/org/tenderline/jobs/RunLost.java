package org.tenderline.jobs;

import jakarta.ejb.ApplicationException;

/** The run belongs to another process by now; whatever this one was about to write must not be written. */
@ApplicationException(rollback = true)
public class RunLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunLost(long run) {
        super("run " + run + " is no longer this process's");
    }
}

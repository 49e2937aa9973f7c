package org.tenderline.search;

import org.tenderline.project.ProjectState;

/** A project within the reader's scope. */
public record ProjectHit(String trackingNumber, String name, String tenderNumber, ProjectState state, String customerName) {
}

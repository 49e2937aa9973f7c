package org.tenderline.project;

/** A team line as read for one of many projects. */
public record TeamRow(Long projectId, String username, String name, String duty) {

    TeamEntry entry() {
        return new TeamEntry(username, name, duty);
    }
}

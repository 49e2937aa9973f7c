package org.tenderline.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tenderline.attachment.AttachedDocument;
import org.tenderline.attachment.AttachedDocuments;
import org.tenderline.security.Caller;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;

/** A project's files are read by whoever reads the project, and changed by its owner while it is open. */
@ApplicationScoped
public class ProjectDocuments implements AttachedDocuments {

    public static final String KIND = "project";

    @Inject
    private Records records;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<AttachedDocument> find(String number) {
        Caller caller = Caller.current();
        return records.find(Project.class, "trackingNumber", number).map(project -> new AttachedDocument(project.getId(),
                project.isOpen() && project.getOwnerId().equals(caller.personId()) && caller.can(Right.PROJECT_REGISTER)));
    }
}

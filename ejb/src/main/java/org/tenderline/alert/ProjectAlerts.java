package org.tenderline.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tenderline.notification.Fact;
import org.tenderline.notification.Notice;
import org.tenderline.notification.Notices;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.project.ProjectParameters;
import org.tenderline.project.ProjectRegistered;

/** Tells management of major projects. */
@ApplicationScoped
public class ProjectAlerts {

    static final String REGISTERED = "PROJECT_REGISTERED";

    @Inject
    private Notices notices;

    @Inject
    private ProjectParameters parameters;

    @Inject
    private OrganizationQueries organization;

    void registered(@Observes ProjectRegistered project) {
        if (project.estimatedAmount().compareTo(parameters.majorAmount()) > 0) {
            notices.tell(Notice.about(REGISTERED, "PROJECT", project.trackingNumber()).inSubsidiary(project.subsidiaryId())
                    .with("number", project.trackingNumber()).with("name", project.name()).with("amount", Fact.amount(project.estimatedAmount()))
                    .with("owner", Fact.person(project.ownerId()))
                    .with("subsidiary", organization.unit(project.subsidiaryId()).getName()));
        }
    }
}

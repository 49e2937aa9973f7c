package org.tenderline.project;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.tenderline.approval.route.RouteFact;
import org.tenderline.approval.route.RouteFacts;

/** What an initiation review's route may ask for. */
@Dependent
public class InitiationFacts implements RouteFacts {

    @Override
    public String kind() {
        return InitiationReview.KIND;
    }

    @Override
    public List<RouteFact> facts() {
        return List.of(RouteFact.of("kind", "project.kind", ProjectKind.values()));
    }
}

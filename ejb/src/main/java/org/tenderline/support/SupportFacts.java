package org.tenderline.support;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.tenderline.approval.route.RouteFact;
import org.tenderline.approval.route.RouteFacts;

/** A support request names whom it is for; nothing else of it decides its route but the subsidiary. */
@Dependent
public class SupportFacts implements RouteFacts {

    @Override
    public String kind() {
        return SupportRequest.KIND;
    }

    @Override
    public List<RouteFact> facts() {
        return List.of();
    }

    @Override
    public boolean withAmount() {
        return false;
    }

    @Override
    public boolean addressed() {
        return true;
    }
}

package org.tenderline.approval;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;

/** Says which way a subject would go through a table, in force or still being drawn, and who would decide (E2). */
@Stateless
public class RoutePredictor {

    @Inject
    private OrganizationQueries organization;

    @Inject
    private Accumulation accumulation;

    /** Chosen as on submission. */
    @Requires(Right.APPROVAL_ROUTE_VIEW)
    public RoutePreview predict(Route route, Subject subject) {
        RouteRow row = route.table().choose(subject.routedAs(accumulation.routedAmount(subject, route)));
        Map<Long, String> names = new HashMap<>();
        if (subject.addressee() != null) {
            names.putAll(organization.names(List.of(subject.addressee().personId())));
        }
        Filling filling = new Filling((role, subsidiary) -> organization.holders(role, subsidiary).stream()
                .peek(person -> names.put(person.getId(), person.getName())).map(person -> person.getId()).distinct().toList(),
                subject.requesterId());
        return new RoutePreview(route.getNumber(), row, row.getNodes().stream().map(node -> new RoutePreview.Node(node.getRole(),
                node.getOtherRole(), node.getScope(), node.getMode(),
                filling.people(node, subject).stream().map(holder -> names.get(holder.personId())).toList())).toList());
    }
}

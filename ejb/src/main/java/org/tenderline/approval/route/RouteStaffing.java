package org.tenderline.approval.route;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tenderline.approval.Route;
import org.tenderline.approval.RouteNode;
import org.tenderline.organization.Position;
import org.tenderline.security.Role;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;

/**
 * Whether the nodes of a table can be filled in each subsidiary where their row is chosen. A post that nobody has ever held, nor is to
 * hold, cannot; one whose holder has left, is disabled or comes later is vacant, which a person may confirm.
 */
@Dependent
class RouteStaffing {

    /** A post that stands for the posts of headquarters. */
    private static final Long HEADQUARTERS = 0L;

    private record Post(Role role, Long subsidiaryId) {
    }

    private enum Holding { NEVER, VACANT, HELD }

    @Inject
    private Records records;

    @Inject
    private BusinessClock clock;

    /** @param chosen where each row is chosen, by its number */
    List<RouteFinding> findings(Route route, Map<Integer, Set<Long>> chosen, List<Long> subsidiaries) {
        Map<Post, Holding> posts = posts(route);
        List<RouteFinding> findings = new ArrayList<>();
        route.getRows().forEach(row -> row.getNodes().forEach(node -> {
            Map<Holding, List<Long>> places = new HashMap<>();
            places(node, chosen.getOrDefault(row.getPosition(), Set.of()), subsidiaries).forEach(place ->
                    places.computeIfAbsent(holding(posts, node, place), key -> new ArrayList<>()).add(place));
            report(RouteFlaw.ROUTE_NODE_UNFILLABLE, places.get(Holding.NEVER), row.getPosition(), node, findings);
            report(RouteFlaw.ROUTE_NODE_VACANT, places.get(Holding.VACANT), row.getPosition(), node, findings);
        }));
        return findings;
    }

    private static void report(RouteFlaw flaw, List<Long> places, int row, RouteNode node, List<RouteFinding> findings) {
        if (places != null) {
            findings.add(RouteFinding.ofNode(flaw, row, node.getPosition(), node.getRole(),
                    places.equals(List.of(HEADQUARTERS)) ? List.of() : places));
        }
    }

    /** A document may belong to any other subsidiary. */
    private static List<Long> places(RouteNode node, Set<Long> chosen, List<Long> subsidiaries) {
        if (chosen.isEmpty()) {
            return List.of();
        }
        return switch (node.getScope()) {
            case HEADQUARTERS -> List.of(HEADQUARTERS);
            case OWN_SUBSIDIARY, ADDRESSEE -> List.copyOf(chosen);
            case OWNING_SUBSIDIARY -> subsidiaries;
        };
    }

    private static Holding holding(Map<Post, Holding> posts, RouteNode node, Long place) {
        Holding best = posts.getOrDefault(new Post(node.getRole(), place), Holding.NEVER);
        if (node.getOtherRole() != null) {
            Holding other = posts.getOrDefault(new Post(node.getOtherRole(), place), Holding.NEVER);
            best = other.compareTo(best) > 0 ? other : best;
        }
        return best;
    }

    /** All posts of the table's roles, in one statement. */
    private Map<Post, Holding> posts(Route route) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        route.getRows().forEach(row -> row.getNodes().forEach(node -> {
            roles.add(node.getRole());
            if (node.getOtherRole() != null) {
                roles.add(node.getOtherRole());
            }
        }));
        LocalDate today = clock.today();
        Map<Post, Holding> posts = new HashMap<>();
        records.select(Position.class).join("join Person p on p.id = e.personId").where("e.role in ?", roles)
                .list("new " + HeldPost.class.getName() + "(e.role, e.subsidiaryId, e.validFrom, e.validUntil, p.enabled)", HeldPost.class, 100_000)
                .forEach(post -> posts.merge(new Post(post.role(), post.subsidiaryId() == null ? HEADQUARTERS : post.subsidiaryId()),
                        post.heldOn(today) ? Holding.HELD : Holding.VACANT, (one, two) -> one.compareTo(two) > 0 ? one : two));
        return posts;
    }
}

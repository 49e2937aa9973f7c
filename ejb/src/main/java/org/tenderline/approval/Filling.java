package org.tenderline.approval;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenderline.security.Role;

/** Finds the people of a node: its holders, without the requester (E4). The same for prediction, submission and arrival. */
final class Filling {

    private final Posts posts;
    private final Long requesterId;

    Filling(Posts posts, Long requesterId) {
        this.posts = posts;
        this.requesterId = requesterId;
    }

    /**
     * Empty when nobody can fill the node. A requester among several of whom one is enough simply does not take part;
     * otherwise the next superior does in the requester's place.
     */
    List<Long> people(Role role, Role otherRole, NodeMode mode, Long subsidiaryId) {
        Set<Long> people = new LinkedHashSet<>(posts.holders(role, subsidiaryId));
        Role replaced = people.contains(requesterId) ? role : otherRole;
        if (otherRole != null) {
            people.addAll(posts.holders(otherRole, subsidiaryId));
        }
        if (people.remove(requesterId) && (people.isEmpty() || mode == NodeMode.ALL)) {
            people.addAll(superiors(replaced, subsidiaryId));
        }
        return List.copyOf(people);
    }

    private List<Long> superiors(Role role, Long subsidiaryId) {
        Optional<Role> superior = Superiors.above(role);
        while (superior.isPresent()) {
            Role above = superior.get();
            List<Long> holders = posts.holders(above, above.ofSubsidiary() ? subsidiaryId : null).stream()
                    .filter(holder -> !holder.equals(requesterId)).toList();
            if (!holders.isEmpty()) {
                return holders;
            }
            superior = Superiors.above(above);
        }
        return List.of();
    }
}

package org.tenderline.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderline.security.Role;

/** Finds the people of a node: its holders, without the requester (E4). The same for prediction, submission and arrival. */
final class Filling {

    private final Posts posts;
    private final Long requesterId;

    Filling(Posts posts, Long requesterId) {
        this.posts = posts;
        this.requesterId = requesterId;
    }

    /** The person whom the document names for the node, else as below. */
    List<NodeHolder> people(ApprovalNode node) {
        return named(node.getAddresseeId()).orElseGet(() -> ofPosts(node));
    }

    /** The same for a node that a subject would come to. */
    List<NodeHolder> people(RouteNode node, Subject subject) {
        return named(node.getScope().addressee(subject)).orElseGet(
                () -> people(node.getRole(), node.getOtherRole(), node.getMode(), node.getScope().subsidiary(subject)));
    }

    /** The person whom the document names for the node, unless that is the requester. */
    private Optional<List<NodeHolder>> named(Long addressee) {
        return Optional.ofNullable(addressee).filter(person -> !person.equals(requesterId)).map(person -> List.of(new NodeHolder(person, null)));
    }

    /** As {@link #people(ApprovalNode)}; a post that has become vacant on the way is filled by the next superior. Empty when there is none. */
    List<NodeHolder> peopleOrSuperiors(ApprovalNode node) {
        List<NodeHolder> people = people(node);
        return people.isEmpty() ? superiors(node.getRole(), node.getSubsidiaryId()) : people;
    }

    /** Who may take the place of somebody who cannot act any more, in this order. */
    List<NodeHolder> substitutes(ApprovalNode node) {
        return Stream.concat(ofPosts(node).stream(), superiors(node.getRole(), node.getSubsidiaryId()).stream()).toList();
    }

    private List<NodeHolder> ofPosts(ApprovalNode node) {
        return people(node.getRole(), node.getOtherRole(), node.getMode(), node.getSubsidiaryId());
    }

    /**
     * Empty when nobody can fill the node. A requester among several of whom one is enough simply does not take part;
     * otherwise the next superior does in the requester's place.
     */
    List<NodeHolder> people(Role role, Role otherRole, NodeMode mode, Long subsidiaryId) {
        List<NodeHolder> people = new ArrayList<>();
        addHolders(people, role, subsidiaryId);
        Role replaced = contains(people, requesterId) ? role : otherRole;
        if (otherRole != null) {
            addHolders(people, otherRole, subsidiaryId);
        }
        boolean removed = people.removeIf(holder -> holder.personId().equals(requesterId));
        if (removed && (people.isEmpty() || !mode.oneIsEnough())) {
            superiors(replaced, subsidiaryId).stream().filter(superior -> !contains(people, superior.personId())).forEach(people::add);
        }
        return List.copyOf(people);
    }

    /** The next above the role whose post somebody but the requester holds. */
    private List<NodeHolder> superiors(Role role, Long subsidiaryId) {
        Optional<Role> superior = Superiors.above(role);
        while (superior.isPresent()) {
            Role above = superior.get();
            List<NodeHolder> holders = posts.holders(above, above.ofSubsidiary() ? subsidiaryId : null).stream()
                    .filter(holder -> !holder.equals(requesterId)).map(holder -> new NodeHolder(holder, above)).toList();
            if (!holders.isEmpty()) {
                return holders;
            }
            superior = Superiors.above(above);
        }
        return List.of();
    }

    private void addHolders(List<NodeHolder> people, Role role, Long subsidiaryId) {
        posts.holders(role, subsidiaryId).stream().filter(holder -> !contains(people, holder))
                .forEach(holder -> people.add(new NodeHolder(holder, role)));
    }

    private static boolean contains(List<NodeHolder> people, Long personId) {
        return people.stream().anyMatch(holder -> holder.personId().equals(personId));
    }
}

package org.tenderline.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tenderline.approval.DocumentReach;
import org.tenderline.security.Caller;
import org.tenderline.security.scope.Matter.Reach;

/**
 * Whose decisions the caller may count (A2): those about documents within the caller's scope, each kind in the matter that its room says. Of a
 * matter in which the caller reaches only what is their own, that is what they requested. Ids and kinds are of our making, so they stand as literals.
 */
@Dependent
class DecisionScope {

    @Inject
    @Any
    private Instance<DocumentReach> rooms;

    /** A condition upon an approval's kind, subsidiary and requester, named as the query names them; empty for who reaches all. */
    String condition(String kind, String subsidiary, String requester) {
        Caller caller = Caller.current();
        Map<Reach, Set<String>> kinds = new EnumMap<>(Reach.class);
        rooms.forEach(room -> room.matters().forEach(
                (each, matter) -> kinds.computeIfAbsent(matter.reach(caller), reach -> new TreeSet<>()).add(each)));
        if (kinds.size() == 1) {
            return within(kinds.keySet().iterator().next(), caller, subsidiary, requester);
        }
        return kinds.entrySet().stream().map(alike -> {
            String within = within(alike.getKey(), caller, subsidiary, requester);
            return kind + " in ('" + String.join("', '", alike.getValue()) + "')" + (within.isEmpty() ? "" : " and " + within);
        }).collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String within(Reach reach, Caller caller, String subsidiary, String requester) {
        String own = subsidiary + " = " + caller.subsidiaryId();
        return switch (reach) {
            case ALL -> "";
            case NONE -> "1 = 0";
            case SUBSIDIARY -> own;
            case OWN -> requester + " = " + caller.personId() + (caller.subsidiaryId() == null ? "" : " and " + own);
        };
    }
}

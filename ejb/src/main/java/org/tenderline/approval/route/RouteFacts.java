package org.tenderline.approval.route;

import java.util.List;
import org.tenderline.approval.NodeScope;

/** What a room declares of a document kind of its own, so that routes can be drawn for it; one bean for each kind (E1). */
public interface RouteFacts {

    String kind();

    /** In the order of the page; empty when nothing but subsidiary and amount decides. */
    List<RouteFact> facts();

    /** Whether its documents have an amount; those of a kind without one are submitted with zero. */
    default boolean withAmount() {
        return true;
    }

    /** Whether its documents name a person, for whom each row needs a node of scope {@link NodeScope#ADDRESSEE}. */
    default boolean addressed() {
        return false;
    }
}

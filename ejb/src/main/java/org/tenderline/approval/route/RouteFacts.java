package org.tenderline.approval.route;

import java.util.List;

/** What a room declares of a document kind of its own, so that routes can be drawn for it; one bean for each kind (E1). */
public interface RouteFacts {

    String kind();

    /** In the order of the page; empty when nothing but subsidiary and amount decides. */
    List<RouteFact> facts();
}

package org.tenderline.approval;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;

/** The routes to look at, and the one in force. */
@Stateless
public class RouteQueries {

    @Inject
    private Records records;

    @Inject
    private BusinessClock clock;

    /** The newest version in force; 422 {@code NO_ROUTE} for a kind that has none. */
    @Requires(Right.APPROVAL_ROUTE_VIEW)
    public Route current(String kind) {
        return records.select(Route.class).where("e.kind = ? and e.validFrom <= ?", kind, clock.now())
                .orderBy("e.number desc").first().orElseThrow(() -> BusinessException.rule("NO_ROUTE", kind));
    }

    /** All versions of all kinds, newest first within a kind. */
    @Requires(Right.APPROVAL_ROUTE_VIEW)
    public List<Route> versions() {
        return records.select(Route.class).orderBy("e.kind, e.number desc").list(1_000);
    }

    /** All versions of a kind, newest first. */
    @Requires(Right.APPROVAL_ROUTE_VIEW)
    public List<Route> versions(String kind) {
        return records.select(Route.class).where("e.kind = ?", kind).orderBy("e.number desc").list(1_000);
    }

    /** One version; 404 where there is none. */
    @Requires(Right.APPROVAL_ROUTE_VIEW)
    public Route version(String kind, int number) {
        return records.select(Route.class).where("e.kind = ? and e.number = ?", kind, number).first()
                .orElseThrow(BusinessException::notFound);
    }

    /** The kinds that have a route. */
    @Requires(Right.APPROVAL_ROUTE_VIEW)
    public List<String> kinds() {
        return records.select(Route.class).groups("e.kind", String.class, "e.kind order by e.kind");
    }
}

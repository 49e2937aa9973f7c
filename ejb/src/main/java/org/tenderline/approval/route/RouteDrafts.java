package org.tenderline.approval.route;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.security.scope.Selection;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.Violations;

/** The caller's own drafts, one for each kind. */
@Stateless
public class RouteDrafts {

    private static final int LONGEST = 4_000_000;

    @Inject
    private Records records;

    @Inject
    private BusinessClock clock;

    @Requires(Right.APPROVAL_ROUTE_EDIT)
    public Optional<RouteDraft> of(String kind) {
        return own(kind).first();
    }

    @Requires(Right.APPROVAL_ROUTE_EDIT)
    public RouteDraft keep(String kind, int baseNumber, String content) {
        new Violations().text("content", content, LONGEST).throwIfAny();
        RouteDraft draft = own(kind).first().orElseGet(() -> new RouteDraft(kind, Caller.current().personId()));
        draft.keep(baseNumber, content, clock.now());
        if (draft.getId() == null) {
            records.add(draft);
        }
        return draft;
    }

    @Requires(Right.APPROVAL_ROUTE_EDIT)
    public void discard(String kind) {
        own(kind).first().ifPresent(records::remove);
    }

    private Selection<RouteDraft> own(String kind) {
        return records.select(RouteDraft.class).where("e.kind = ? and e.personId = ?", kind, Caller.current().personId());
    }
}

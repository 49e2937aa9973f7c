package org.tenderline.approval.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenderline.approval.ApprovalQueries;
import org.tenderline.approval.RoutePreview;
import org.tenderline.approval.route.RouteService;
import org.tenderline.security.Caller;
import org.tenderline.shared.BusinessException;

/** The route a document would take (E2), for {@code t:route}; asked once for the same words in one request. */
@Named
@RequestScoped
public class RoutePreviews {

    @Inject
    private ApprovalQueries queries;

    @Inject
    private RouteService routes;

    private final Map<List<Object>, Optional<RoutePreview>> found = new HashMap<>();

    /** Null while something is missing, or when no route fits. */
    public RoutePreview of(String kind, Long subsidiaryId, BigDecimal amount, Map<String, String> facts, Long addresseeId) {
        if (kind == null || subsidiaryId == null) {
            return null;
        }
        Map<String, String> known = facts == null ? Map.of() : facts;
        return found.computeIfAbsent(Arrays.asList(kind, subsidiaryId, amount, known, addresseeId),
                key -> ask(kind, subsidiaryId, amount, known, addresseeId)).orElse(null);
    }

    private Optional<RoutePreview> ask(String kind, Long subsidiaryId, BigDecimal amount, Map<String, String> facts, Long addresseeId) {
        if (amount == null && routes.withAmount(kind)) {
            return Optional.empty();
        }
        try {
            return Optional.of(queries.preview(kind, subsidiaryId, amount, Caller.current().personId(), facts, addresseeId));
        } catch (BusinessException refusal) {
            return Optional.empty();
        }
    }
}

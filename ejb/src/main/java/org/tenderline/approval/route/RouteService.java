package org.tenderline.approval.route;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tenderline.approval.NodeScope;
import org.tenderline.approval.Route;
import org.tenderline.approval.RoutePredictor;
import org.tenderline.approval.RoutePreview;
import org.tenderline.approval.RouteQueries;
import org.tenderline.approval.Subject;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Violations;

/** Judges drawn tables and puts them in force as new versions (E1). */
@Stateless
public class RouteService {

    @Inject
    private Records records;

    @Inject
    private RouteQueries routes;

    @Inject
    private RouteBoard board;

    @Inject
    private RouteStaffing staffing;

    @Inject
    private RoutePredictor predictor;

    @Inject
    private RouteHistory history;

    @Inject
    private OrganizationQueries organization;

    @Inject
    private BusinessClock clock;

    /** What rows of the kind's table may ask for. */
    @Requires(Right.APPROVAL_ROUTE_VIEW)
    public List<RouteFact> facts(String kind) {
        return board.facts(kind);
    }

    /** Whether the kind's documents name a person, who then fills the nodes of scope {@link NodeScope#ADDRESSEE}. */
    @Requires(Right.APPROVAL_ROUTE_VIEW)
    public boolean addressed(String kind) {
        return board.addressed(kind);
    }

    /** Whether the kind's documents have an amount. */
    @Requires(Right.APPROVAL_ROUTE_VIEW)
    public boolean withAmount(String kind) {
        return board.withAmount(kind);
    }

    /** Refuses an example's amount that no document of the kind can have: one has to be named, unless the kind has none; then it is left out, or zero. */
    @Requires(Right.APPROVAL_ROUTE_VIEW)
    public Violations checkAmount(Violations violations, String field, String kind, BigDecimal amount) {
        return board.withAmount(kind) ? violations.positiveAmount(field, amount)
                : violations.check(amount == null || amount.signum() == 0, field, "BAD_VALUE");
    }

    /** The table in force, to be changed. */
    @Requires(Right.APPROVAL_ROUTE_VIEW)
    public RouteForm begin(String kind) {
        Route current = routes.current(kind);
        return board.form(current, current.getNumber(), null);
    }

    /** A former version's table, to be put in force again. */
    @Requires(Right.APPROVAL_ROUTE_VIEW)
    public RouteForm former(String kind, int number) {
        return board.form(routes.version(kind, number), routes.current(kind).getNumber(), number);
    }

    /** What speaks against the table. Refuses 400 what is no table at all. */
    @Requires(Right.APPROVAL_ROUTE_VIEW)
    public List<RouteFinding> check(RouteForm form) {
        return findings(board.draw(form, 0, clock.now()));
    }

    /** What speaks against the table in force today, since posts and subsidiaries change without it. */
    @Requires(Right.APPROVAL_ROUTE_VIEW)
    public List<RouteFinding> check(String kind) {
        return findings(routes.current(kind));
    }

    /** What the drawn table changes of the one in force. */
    @Requires(Right.APPROVAL_ROUTE_VIEW)
    public RouteComparison changes(RouteForm form) {
        return RouteComparison.of(routes.current(form.kind()), board.draw(form, 0, clock.now()));
    }

    /** Whether the drawn table still is that of the version it is to bring back. */
    @Requires(Right.APPROVAL_ROUTE_VIEW)
    public boolean bringsBack(RouteForm form) {
        return bringsBack(form, board.draw(form, 0, clock.now()));
    }

    private boolean bringsBack(RouteForm form, Route drawn) {
        return restored(form).filter(former -> RouteComparison.of(former, drawn).same()).isPresent();
    }

    private Optional<Route> restored(RouteForm form) {
        return form.restores() == null ? Optional.empty()
                : records.select(Route.class).where("e.kind = ? and e.number = ?", form.kind(), form.restores()).first();
    }

    /** The way of an example through the drawn table. */
    @Requires(Right.APPROVAL_ROUTE_VIEW)
    public RoutePreview preview(RouteForm form, Subject example) {
        return predictor.predict(board.draw(form, 0, clock.now()), example);
    }

    /**
     * Puts the table in force from now on. Refuses 409 {@code ROUTE_CHANGED} when another version has come into force since it was
     * begun, 422 with the first finding's code when something speaks against it. It says that it brings back a former version only if it is that
     * version's table unchanged.
     */
    @Requires(Right.APPROVAL_ROUTE_EDIT)
    public Route save(RouteForm form) {
        Route base = records.select(Route.class).where("e.kind = ?", form.kind()).orderBy("e.number desc").lock().first()
                .orElseThrow(() -> BusinessException.rule("NO_ROUTE", form.kind()));
        form.violations().text("comment", form.comment(), RouteForm.MAXIMUM_COMMENT)
                .check(form.restores() == null || restored(form).isPresent(), "restores", "BAD_VALUE").throwIfAny();
        requireNewest(form);
        Route drawn = board.draw(form, base.getNumber() + 1, clock.now());
        drawn.drawnBy(Caller.current().personId(), form.comment().strip(), bringsBack(form, drawn) ? form.restores() : null);
        refuse(findings(drawn).stream().filter(finding -> !form.acceptVacancies() || !finding.flaw().confirmable()).toList());
        records.add(drawn);
        records.flush();
        history.write(base, drawn);
        return drawn;
    }

    /** Read behind the lock: who waited for it sees what the other one has saved. */
    private void requireNewest(RouteForm form) {
        Integer newest = records.select(Route.class).where("e.kind = ?", form.kind()).value("max(e.number)", Integer.class);
        if (!newest.equals(form.baseVersion())) {
            throw changed(form.kind());
        }
    }

    private BusinessException changed(String kind) {
        Route newest = records.select(Route.class).where("e.kind = ?", kind).orderBy("e.number desc").first().orElseThrow();
        String author = newest.getAuthorId() == null ? "" : organization.person(newest.getAuthorId()).getName();
        return BusinessException.conflict("ROUTE_CHANGED", newest.getNumber(), author);
    }

    private List<RouteFinding> findings(Route route) {
        List<Long> subsidiaries = board.subsidiaries();
        RouteCoverage coverage = new RouteCoverage(route.getRows(), subsidiaries, board.facts(route.getKind()));
        List<RouteFinding> findings = new ArrayList<>(coverage.findings());
        if (board.addressed(route.getKind())) {
            route.getRows().stream().filter(row -> row.getNodes().stream().noneMatch(node -> node.getScope() == NodeScope.ADDRESSEE))
                    .forEach(row -> findings.add(RouteFinding.ofRows(RouteFlaw.ROUTE_NO_ADDRESSEE, List.of(row.getPosition()))));
        }
        findings.addAll(staffing.findings(route, coverage.chosen(), subsidiaries));
        findings.sort(Comparator.comparing(RouteFinding::flaw));
        return findings;
    }

    private void refuse(List<RouteFinding> findings) {
        if (!findings.isEmpty()) {
            throw new RouteRefusal(organization.subsidiaries()).of(findings);
        }
    }
}

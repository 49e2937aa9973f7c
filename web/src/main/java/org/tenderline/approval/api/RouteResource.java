package org.tenderline.approval.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tenderline.approval.Route;
import org.tenderline.approval.RouteQueries;
import org.tenderline.approval.route.RouteComparison;
import org.tenderline.approval.route.RouteFact;
import org.tenderline.approval.route.RouteFinding;
import org.tenderline.approval.route.RouteFlaw;
import org.tenderline.approval.route.RouteService;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.security.Role;
import org.tenderline.shared.Violations;
import org.tenderline.shared.api.Commands;

/** Routes: the tables in force, their versions, and new ones (E1). */
@Path("approvals/routes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RouteResource {

    @Inject
    private Commands commands;

    @Inject
    private RouteQueries routes;

    @Inject
    private RouteService service;

    @Inject
    private OrganizationQueries organization;

    /** A kind with what its rows may ask for. */
    public record Kind(String kind, int version, List<Fact> facts) {
    }

    /** A name with its values. */
    public record Fact(String name, List<String> values) {

        static Fact of(RouteFact fact) {
            return new Fact(fact.name(), fact.values());
        }
    }

    /** A version without its rows. */
    public record Version(int version, LocalDateTime validFrom, String author, String comment, Integer restoredFrom) {
    }

    /** What speaks against a table; no subsidiaries means all of them. */
    public record Finding(RouteFlaw code, List<Integer> rows, Integer node, Role role, BigDecimal amountFrom, BigDecimal amountTo,
                          List<String> subsidiaries, Map<String, List<String>> facts) {
    }

    /** What differs between two versions. */
    public record Comparison(int left, int right, boolean same, boolean accumulationChanged, boolean signatureChanged, List<Pair> rows) {

        static Comparison of(RouteComparison comparison) {
            return new Comparison(comparison.left().getNumber(), comparison.right().getNumber(), comparison.same(), comparison.accumulationChanged(),
                    comparison.signatureChanged(), comparison.rows().stream().map(Pair::of).toList());
        }
    }

    /** A row of either version. */
    public record Pair(RouteComparison.Mark mark, Integer left, Integer right, boolean conditionsChanged, List<NodePair> nodes) {

        static Pair of(RouteComparison.RowPair pair) {
            return new Pair(pair.mark(), pair.left() == null ? null : pair.left().getPosition(), pair.right() == null ? null : pair.right().getPosition(),
                    pair.conditionsChanged(), pair.nodes().stream().map(NodePair::of).toList());
        }
    }

    /** A station of either version. */
    public record NodePair(RouteComparison.Mark mark, Integer left, Integer right) {

        static NodePair of(RouteComparison.NodePair pair) {
            return new NodePair(pair.mark(), pair.left() == null ? null : pair.left().getPosition(), pair.right() == null ? null : pair.right().getPosition());
        }
    }

    @GET
    @Operation(summary = "The kinds of documents that have a route, and what their rows may ask for")
    public Map<String, Object> kinds() {
        List<Kind> kinds = routes.kinds().stream()
                .map(kind -> new Kind(kind, routes.current(kind).getNumber(), service.facts(kind).stream().map(Fact::of).toList())).toList();
        return Map.of("items", kinds, "total", kinds.size());
    }

    @GET
    @Path("{kind}")
    @Operation(summary = "The table in force")
    public RouteJson current(@PathParam("kind") String kind) {
        return json(routes.current(kind));
    }

    @GET
    @Path("{kind}/versions")
    @Operation(summary = "All versions of a kind's table, newest first")
    public Map<String, Object> versions(@PathParam("kind") String kind) {
        List<Version> versions = routes.versions(kind).stream().map(route -> new Version(route.getNumber(), route.getValidFrom(),
                author(route), route.getComment(), route.getRestoredFrom())).toList();
        return Map.of("items", versions, "total", versions.size());
    }

    @GET
    @Path("{kind}/versions/{number}")
    @Operation(summary = "One version of a kind's table")
    public RouteJson version(@PathParam("kind") String kind, @PathParam("number") int number) {
        return json(routes.version(kind, number));
    }

    @GET
    @Path("{kind}/comparison")
    @Operation(summary = "Two versions of a kind's table side by side; rows and nodes by their positions in either version, none where they are not in it")
    public Comparison comparison(@PathParam("kind") String kind, @QueryParam("left") Integer left, @QueryParam("right") Integer right) {
        new Violations().required("left", left).required("right", right).throwIfAny();
        return Comparison.of(RouteComparison.of(routes.version(kind, left), routes.version(kind, right)));
    }

    @POST
    @Path("{kind}/check")
    @Operation(summary = "What speaks against a table, without saving it")
    public Map<String, Object> check(@PathParam("kind") String kind, RouteJson.Table table) {
        List<Finding> findings = service.check(table.form(kind)).stream().map(this::finding).toList();
        return Map.of("items", findings, "total", findings.size());
    }

    @POST
    @Path("{kind}/versions")
    @Operation(summary = "Put a table in force as a new version; vacant posts are refused unless acceptVacancies; restoredFrom is told if the table is that of the version named by restores")
    public Response save(@PathParam("kind") String kind, RouteJson.Table table) {
        return commands.once(201, () -> json(service.save(table.form(kind))));
    }

    private RouteJson json(Route route) {
        return RouteJson.of(route, service.former(route.getKind(), route.getNumber()), author(route));
    }

    private String author(Route route) {
        return route.getAuthorId() == null ? null : organization.person(route.getAuthorId()).getUsername();
    }

    private Finding finding(RouteFinding finding) {
        return new Finding(finding.flaw(), finding.rows(), finding.node(), finding.role(), finding.amountFrom(), finding.amountTo(),
                finding.subsidiaryIds().stream().map(id -> organization.unit(id).getCode()).toList(), finding.facts());
    }
}

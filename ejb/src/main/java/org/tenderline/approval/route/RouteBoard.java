package org.tenderline.approval.route;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenderline.approval.NodeMode;
import org.tenderline.approval.NodeScope;
import org.tenderline.approval.Route;
import org.tenderline.approval.RouteNode;
import org.tenderline.approval.RouteRow;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.organization.OrganizationUnit;
import org.tenderline.shared.Money;
import org.tenderline.shared.Violations;

/** Draws tables of forms and forms of tables; knows the subsidiaries and what the rooms declare. */
@Dependent
class RouteBoard {

    @Inject
    private OrganizationQueries organization;

    @Inject
    @Any
    private Instance<RouteFacts> declared;

    List<RouteFact> facts(String kind) {
        return declared.stream().filter(room -> room.kind().equals(kind)).flatMap(room -> room.facts().stream()).toList();
    }

    boolean addressed(String kind) {
        return declared.stream().anyMatch(room -> room.kind().equals(kind) && room.addressed());
    }

    boolean withAmount(String kind) {
        return declared.stream().noneMatch(room -> room.kind().equals(kind) && !room.withAmount());
    }

    List<Long> subsidiaries() {
        return organization.subsidiaries().stream().map(OrganizationUnit::getId).toList();
    }

    /** Not stored. Refuses 400 what is no table at all. */
    Route draw(RouteForm form, int number, LocalDateTime now) {
        Map<String, Long> subsidiaries = organization.subsidiaries().stream()
                .collect(Collectors.toMap(OrganizationUnit::getCode, OrganizationUnit::getId));
        Violations violations = form.violations();
        violations.throwIfAny();
        Map<String, RouteFact> facts = facts(form.kind()).stream().collect(Collectors.toMap(RouteFact::name, Function.identity()));
        Route route = new Route(form.kind(), number, now);
        route.accumulateOver(form.accumulationDays());
        route.requireSignature(form.signatureRequired());
        for (int index = 0; index < form.rows().size(); index++) {
            RouteForm.Row row = form.rows().get(index);
            String field = "rows[" + index + "]";
            violations.check(row.subsidiary() == null || subsidiaries.containsKey(row.subsidiary()), field + ".subsidiary", "BAD_VALUE");
            Map<String, String> asked = row.facts() == null ? Map.of() : row.facts();
            asked.forEach((fact, value) -> violations.check(facts.containsKey(fact) && facts.get(fact).values().contains(value),
                    field + "." + fact, "BAD_VALUE"));
            checkAddressees(row, form.kind(), field, violations);
            draw(row, new RouteRow(route, index + 1, row.subsidiary() == null ? null : subsidiaries.get(row.subsidiary()),
                    Money.of(row.amountFrom()), Money.of(row.amountTo()), asked));
        }
        violations.throwIfAny();
        return route;
    }

    /** Only documents that name somebody can be led to that person. */
    private void checkAddressees(RouteForm.Row row, String kind, String field, Violations violations) {
        for (int index = 0; index < row.nodes().size(); index++) {
            violations.check(row.nodes().get(index).scope() != NodeScope.ADDRESSEE || addressed(kind), field + ".nodes[" + index + "].scope", "BAD_VALUE");
        }
    }

    private static void draw(RouteForm.Row row, RouteRow drawn) {
        for (int index = 0; index < row.nodes().size(); index++) {
            RouteForm.Node node = row.nodes().get(index);
            new RouteNode(drawn, index + 1, node.role(), node.mode() == NodeMode.EITHER ? node.otherRole() : null, node.scope(), node.mode(),
                    node.limitMinutes());
        }
    }

    /** The table of a version, to be changed. */
    RouteForm form(Route route, Integer base, Integer restores) {
        Map<Long, String> codes = new HashMap<>();
        organization.subsidiaries().forEach(unit -> codes.put(unit.getId(), unit.getCode()));
        return new RouteForm(route.getKind(), base, null, false, restores, route.getAccumulationDays(), route.isSignatureRequired(),
                route.getRows().stream().map(row -> new RouteForm.Row(row.getSubsidiaryId() == null ? null : codes.get(row.getSubsidiaryId()), row.getAmountFrom(),
                        row.getAmountTo(), row.getFacts(), row.getNodes().stream().map(RouteBoard::form).toList()))
                .toList());
    }

    private static RouteForm.Node form(RouteNode node) {
        return new RouteForm.Node(node.getRole(), node.getOtherRole(), node.getScope(), node.getMode(), node.getLimitMinutes());
    }
}

package org.tenderline.approval.route;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tenderline.organization.OrganizationUnit;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Money;
import org.tenderline.shared.Status;
import org.tenderline.shared.Violation;

/** Makes a refusal of what speaks against a table, each finding with its row and, of a node, the subsidiaries. */
final class RouteRefusal {

    private static final String EVERYWHERE = "*";

    private final Map<Long, String> names;

    RouteRefusal(List<OrganizationUnit> subsidiaries) {
        names = subsidiaries.stream().collect(Collectors.toMap(OrganizationUnit::getId, OrganizationUnit::getName));
    }

    BusinessException of(List<RouteFinding> findings) {
        List<Violation> violations = findings.stream()
                .map(finding -> new Violation(field(finding), finding.flaw().name(), arguments(finding))).toList();
        return new BusinessException(findings.get(0).flaw().name(), Status.RULE, violations,
                violations.get(0).arguments().toArray(Serializable[]::new));
    }

    private static String field(RouteFinding finding) {
        String row = finding.rows().isEmpty() ? "rows" : "rows[" + (finding.rows().get(0) - 1) + "]";
        return finding.node() == null ? row : row + ".nodes[" + (finding.node() - 1) + "]";
    }

    private List<Serializable> arguments(RouteFinding finding) {
        return switch (finding.flaw()) {
            case ROUTE_EMPTY_BAND, ROUTE_NO_ADDRESSEE -> List.of(finding.rows().get(0));
            case ROUTE_GAP -> List.of(amount(finding.amountFrom()), amount(finding.amountTo()), where(finding));
            case ROUTE_OVERLAP -> List.of(finding.rows().get(0), finding.rows().get(1), amount(finding.amountFrom()),
                    amount(finding.amountTo()), where(finding));
            case ROUTE_UNREACHABLE -> List.of(finding.rows().get(0), finding.rows().stream().skip(1).map(String::valueOf)
                    .collect(Collectors.joining(", ")));
            case ROUTE_NODE_UNFILLABLE, ROUTE_NODE_VACANT ->
                    List.of(finding.rows().get(0), finding.node(), finding.role(), where(finding));
        };
    }

    private static Serializable amount(BigDecimal amount) {
        return amount == null ? "∞" : Money.of(amount);
    }

    private String where(RouteFinding finding) {
        List<String> words = new ArrayList<>(finding.subsidiaryIds().stream().map(id -> names.getOrDefault(id, String.valueOf(id))).toList());
        finding.facts().forEach((fact, values) -> words.add(fact + " = " + String.join("/", values)));
        return words.isEmpty() ? EVERYWHERE : String.join(", ", words);
    }
}

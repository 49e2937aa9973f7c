package org.tenderline.approval.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenderline.approval.NodeMode;
import org.tenderline.approval.NodeScope;
import org.tenderline.approval.Route;
import org.tenderline.approval.route.RouteForm;
import org.tenderline.security.Role;
import org.tenderline.shared.Violations;

/**
 * A route's version as answers write it.
 *
 * @param author       user name; null for the versions the product came with
 * @param restoredFrom the former version it brought back; null otherwise
 */
public record RouteJson(String kind, int version, LocalDateTime validFrom, String author, String comment, Integer restoredFrom,
                        Integer accumulationDays, boolean signatureRequired, List<Row> rows) {

    /** A line; the facts are an object of names and values. */
    public record Row(String subsidiary, BigDecimal amountFrom, BigDecimal amountTo, Map<String, String> facts, List<Node> nodes) {
    }

    /** A station. */
    public record Node(Role role, Role otherRole, NodeScope scope, NodeMode mode, Integer limitMinutes) {
    }

    /** A table as it is sent; {@code restores} names the former version whose table it is, and counts only if it is that table unchanged. */
    public record Table(Integer baseVersion, String comment, boolean acceptVacancies, Integer restores, Integer accumulationDays,
                        boolean signatureRequired, List<Line> rows) {

        RouteForm form(String kind) {
            Violations violations = new Violations();
            List<RouteForm.Row> drawn = rows == null ? null : rows.stream().map(row -> row.form(violations)).toList();
            violations.throwIfAny();
            return new RouteForm(kind, baseVersion, comment, acceptVacancies, restores, accumulationDays, signatureRequired, drawn);
        }
    }

    /** A line as it is sent. */
    public record Line(String subsidiary, BigDecimal amountFrom, BigDecimal amountTo, JsonObject facts, List<Node> nodes) {

        RouteForm.Row form(Violations violations) {
            Map<String, String> asked = new LinkedHashMap<>();
            (facts == null ? JsonValue.EMPTY_JSON_OBJECT : facts).forEach((name, value) -> {
                violations.check(value instanceof JsonString, name, "WRONG_TYPE");
                asked.put(name, value instanceof JsonString text ? text.getString() : null);
            });
            return new RouteForm.Row(subsidiary, amountFrom, amountTo, asked, nodes == null ? List.of() : nodes.stream()
                    .map(node -> new RouteForm.Node(node.role(), node.otherRole(), node.scope(), node.mode(), node.limitMinutes())).toList());
        }
    }

    static RouteJson of(Route route, RouteForm table, String author) {
        return new RouteJson(route.getKind(), route.getNumber(), route.getValidFrom(), author, route.getComment(), route.getRestoredFrom(),
                table.accumulationDays(), table.signatureRequired(), table.rows().stream().map(row -> new Row(row.subsidiary(),
                        row.amountFrom(), row.amountTo(), row.facts(), row.nodes().stream().map(node -> new Node(node.role(), node.otherRole(), node.scope(), node.mode(), node.limitMinutes())).toList())).toList());
    }
}

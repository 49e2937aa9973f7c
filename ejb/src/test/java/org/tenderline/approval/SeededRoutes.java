package org.tenderline.approval;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tenderline.security.Role;

/** The default routes as the migration scripts bring them, so that the tests judge the real data. */
final class SeededRoutes {

    private static final String SCRIPTS = "/db/migration/V2026_11_21_21";

    private SeededRoutes() {
    }

    static Route route(String kind) {
        Route route = new Route(kind, 1, LocalDateTime.of(2000, 1, 1, 0, 0));
        for (String[] line : lines("1__approval_seed_route_rows.sql", kind)) {
            RouteRow row = new RouteRow(route, Integer.parseInt(line[1]), null, amount(line[2]), amount(line[3]), Map.of());
            for (String[] node : lines("2__approval_seed_route_nodes.sql", kind)) {
                if (node[1].equals(line[1])) {
                    new RouteNode(row, Integer.parseInt(node[2]), Role.valueOf(node[3]), null, NodeScope.valueOf(node[4]),
                            NodeMode.ANY, 1_080);
                }
            }
        }
        return route;
    }

    private static BigDecimal amount(String text) {
        return text.equals("NULL") ? null : new BigDecimal(text);
    }

    /** The values of each SELECT that begins with the kind. */
    private static List<String[]> lines(String script, String kind) {
        List<String[]> lines = new ArrayList<>();
        for (String line : text(SCRIPTS + script).split("\n")) {
            int select = line.indexOf("SELECT '" + kind + "'");
            if (select >= 0) {
                String values = line.substring(select + "SELECT ".length()).replaceAll(" AS \\w+", "").replaceAll("[)].*|'", "");
                lines.add(values.strip().split(", "));
            }
        }
        return lines;
    }

    private static String text(String resource) {
        try (InputStream stream = SeededRoutes.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package org.tenderline.approval.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tenderline.approval.Route;
import org.tenderline.approval.RouteNode;
import org.tenderline.approval.route.RouteComparison.Mark;
import org.tenderline.approval.route.RouteFact;
import org.tenderline.approval.route.RouteFinding;
import org.tenderline.approval.route.RouteService;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.organization.web.Subsidiaries;
import org.tenderline.security.Role;
import org.tenderline.shared.Violation;
import org.tenderline.shared.i18n.Texts;
import org.tenderline.shared.web.Preferences;

/** Routes in words: conditions, stations, findings, versions. */
@Named
@RequestScoped
public class RouteTexts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Pattern FIELD = Pattern.compile("rows\\[(\\d+)](?:\\.nodes\\[(\\d+)])?(?:\\.(\\w+))?");
    private static final int MINUTES = 60;

    @Inject
    private Preferences preferences;

    @Inject
    private OrganizationQueries organization;

    @Inject
    private Subsidiaries subsidiaries;

    @Inject
    private RouteService service;

    private final Map<String, List<RouteFact>> facts = new HashMap<>();
    private final Map<Long, String> authors = new HashMap<>();

    public String codeName(String code) {
        return subsidiaries.name(code).orElse(text("approval.subsidiary.any"));
    }

    /** Null for any. */
    public String subsidiaryName(Long id) {
        return id == null ? text("approval.subsidiary.any") : subsidiaries.name(id).orElseGet(id::toString);
    }

    public String band(BigDecimal from, BigDecimal to) {
        return RouteWords.band(texts(), from, to);
    }

    /** The values of a fact by their words, for a choice. */
    public Map<String, String> values(RouteFact fact) {
        Map<String, String> values = new LinkedHashMap<>();
        fact.values().forEach(value -> values.put(text(fact.words() + "." + value), value));
        return values;
    }

    /** What a row asks for besides subsidiary and amount. */
    public String asked(String kind, Map<String, String> asked) {
        return known(kind).stream().filter(fact -> asked.get(fact.name()) != null && !asked.get(fact.name()).isEmpty())
                .map(fact -> text(fact.words()) + text("approval.colon") + text(fact.words() + "." + asked.get(fact.name())))
                .collect(Collectors.joining(text("approval.comma")));
    }

    /** Role, where and how, for example "CFO, headquarters". */
    public String node(RouteNode node) {
        return roles(node.getRole(), node.getOtherRole()) + text("approval.comma") + text("approval.scope." + node.getScope());
    }

    /** Also of a station whose role is not chosen yet. */
    public String roles(Role role, Role otherRole) {
        String first = role == null ? "?" : text("role." + role);
        return otherRole == null ? first : first + " " + text("approval.or") + " " + text("role." + otherRole);
    }

    /** Mode and time limit. */
    public String terms(RouteNode node) {
        return text("approval.mode." + node.getMode()) + text("approval.comma")
                + text("approval.limit", BigDecimal.valueOf(node.getLimitMinutes()).divide(BigDecimal.valueOf(MINUTES), 1, RoundingMode.HALF_UP)
                        .stripTrailingZeros().toPlainString());
    }

    public String version(Route route) {
        String author = author(route);
        return text("approval_routes.version", route.getNumber()) + " · " + route.getValidFrom().format(TIME) + (author.isEmpty() ? "" : " · " + author);
    }

    /** Who drew a version; nothing for those the product came with. */
    public String author(Route route) {
        return route.getAuthorId() == null ? ""
                : authors.computeIfAbsent(route.getAuthorId(), id -> organization.names(List.of(id)).getOrDefault(id, ""));
    }

    public String mark(Mark mark) {
        return text("approval.mark." + mark);
    }

    /** Whether one customer's requests add up. */
    public String accumulation(Route route) {
        return route.getAccumulationDays() == null ? text("approval.accumulation.off") : text("approval.accumulation", route.getAccumulationDays());
    }

    /** Whether approving takes a signature picture. */
    public String signature(Route route) {
        return text(route.isSignatureRequired() ? "approval.signatureRequired.on" : "approval.signatureRequired.off");
    }

    /** A finding as a sentence with its row. */
    public String finding(RouteFinding finding, String kind) {
        String key = "approval.finding." + finding.flaw();
        return switch (finding.flaw()) {
            case ROUTE_EMPTY_BAND, ROUTE_NO_ADDRESSEE -> text(key, finding.rows().get(0));
            case ROUTE_GAP -> text(key, band(zeroIsOpen(finding.amountFrom()), finding.amountTo()), where(finding, kind));
            case ROUTE_OVERLAP -> text(key, finding.rows().get(0), finding.rows().get(1),
                    band(zeroIsOpen(finding.amountFrom()), finding.amountTo()), where(finding, kind));
            case ROUTE_UNREACHABLE -> text(key, finding.rows().get(0), finding.rows().stream().skip(1).map(String::valueOf)
                    .collect(Collectors.joining(text("approval.comma"))));
            case ROUTE_NODE_UNFILLABLE, ROUTE_NODE_VACANT -> text(key, finding.rows().get(0), finding.node(), finding.role(), place(finding));
        };
    }

    private static BigDecimal zeroIsOpen(BigDecimal amount) {
        return amount.signum() == 0 ? null : amount;
    }

    private String place(RouteFinding finding) {
        return finding.subsidiaryIds().isEmpty() ? text("approval.scope.HEADQUARTERS") : names(finding);
    }

    private String names(RouteFinding finding) {
        return finding.subsidiaryIds().stream().map(this::subsidiaryName).collect(Collectors.joining(text("approval.comma")));
    }

    private String where(RouteFinding finding, String kind) {
        List<String> words = new ArrayList<>();
        words.add(finding.subsidiaryIds().isEmpty() ? text("approval.subsidiary.any") : names(finding));
        known(kind).stream().filter(fact -> finding.facts().containsKey(fact.name())).forEach(fact -> words.add(text(fact.words())
                + text("approval.colon") + finding.facts().get(fact.name()).stream().map(value -> text(fact.words() + "." + value))
                        .collect(Collectors.joining("/"))));
        return String.join(text("approval.comma"), words);
    }

    /** What is not filled in, with row and station. */
    public List<String> missing(List<Violation> violations) {
        return violations.stream().map(violation -> {
            String reason = text("violation." + violation.code(), violation.arguments().toArray());
            Matcher field = FIELD.matcher(violation.field());
            if (!field.matches()) {
                return text("approval_route_edit.rows") + text("approval.colon") + reason;
            }
            String row = text("approval_route_edit.row", 1 + Integer.parseInt(field.group(1)));
            String node = field.group(2) == null ? "" : text("approval.comma") + text("approval_route_edit.node", 1 + Integer.parseInt(field.group(2)));
            String name = field.group(3) == null ? "" : text("approval.comma") + label(field.group(3));
            return row + node + name + text("approval.colon") + reason;
        }).toList();
    }

    private String label(String field) {
        return texts().textOr("approval." + field, texts().textOr("approval_routes." + field, field));
    }

    private List<RouteFact> known(String kind) {
        return facts.computeIfAbsent(kind, service::facts);
    }

    private String text(String key, Object... arguments) {
        return texts().text(key, arguments);
    }

    private Texts texts() {
        return Texts.of(preferences.getLocale());
    }
}

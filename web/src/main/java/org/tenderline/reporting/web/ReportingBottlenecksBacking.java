package org.tenderline.reporting.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.approval.RouteQueries;
import org.tenderline.approval.web.WorkflowWords;
import org.tenderline.organization.web.Subsidiaries;
import org.tenderline.reporting.BottleneckDimension;
import org.tenderline.reporting.BottleneckFilter;
import org.tenderline.reporting.BottleneckQueries;
import org.tenderline.reporting.BottleneckRow;
import org.tenderline.reporting.BottleneckTask;
import org.tenderline.security.Role;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.Period;
import org.tenderline.shared.web.LazyPage;
import org.tenderline.shared.web.Page;

/** How long decisions take, by node, kind or subsidiary, and the decisions behind a figure; the address says which. */
@Named
@ViewScoped
public class ReportingBottlenecksBacking implements Serializable {

    private static final int MONTHS = 11;
    private static final String HEADQUARTERS = "-";

    @Inject
    private transient BottleneckQueries queries;

    @Inject
    private transient Subsidiaries subsidiaries;

    @Inject
    private transient RouteQueries routes;

    @Inject
    private transient BusinessClock clock;

    @Inject
    private transient Page page;

    @Inject
    private transient WorkflowWords words;

    private String groupBy = BottleneckDimension.NODE.word();
    private String from;
    private String to;
    private Role role;
    private String kind;
    private String subsidiary;
    private boolean readable;
    private Map<String, String> kinds;
    private transient List<BottleneckRow> rows;
    private LazyPage<BottleneckTask> tasks;

    /** Without a period the last twelve months; after a refusal of what cannot be read nothing is shown. */
    public void load() {
        if (from == null && to == null) {
            from = clock.today().minusMonths(MONTHS).toString().substring(0, 7);
        }
        filter();
        BottleneckDimension.of(groupBy);
        readable = true;
    }

    /** Whether there is something to show. */
    public boolean isReadable() {
        return readable;
    }

    public List<BottleneckRow> getRows() {
        if (rows == null) {
            rows = queries.report(BottleneckDimension.of(groupBy), filter());
        }
        return rows;
    }

    public LazyPage<BottleneckTask> getTasks() {
        if (tasks == null) {
            tasks = new LazyPage<>(request -> queries.tasks(filter(), request));
        }
        return tasks;
    }

    private BottleneckFilter filter() {
        return new BottleneckFilter(role, kind, HEADQUARTERS.equals(subsidiary) ? "" : subsidiary, Period.parse(from, to));
    }

    /** A group's key as the address carries it: an empty parameter would mean all. */
    public String parameter(String key) {
        return key.isEmpty() ? HEADQUARTERS : key;
    }

    /** What the list is narrowed to, in words. */
    public String getConditions() {
        return Stream.of(role == null ? null : page.text("role." + role), kind == null ? null : words.kind(kind),
                        subsidiary == null ? null : subsidiaryLabel(filter().subsidiary()), period())
                .filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    private String period() {
        return from == null && to == null ? null : Objects.requireNonNullElse(from, "") + " – " + Objects.requireNonNullElse(to, "");
    }

    /** A group's key in words. */
    public String label(String key) {
        return switch (BottleneckDimension.of(groupBy)) {
            case NODE -> page.text("role." + key);
            case KIND -> words.kind(key);
            default -> subsidiaryLabel(key);
        };
    }

    private String subsidiaryLabel(String code) {
        return code.isEmpty() ? page.text("approval.scope.HEADQUARTERS")
                : subsidiaries.name(code).orElse(code);
    }

    public String subsidiaryName(Long id) {
        return id == null ? page.text("approval.scope.HEADQUARTERS") : subsidiaries.name(id).orElseGet(id::toString);
    }

    /** The parameter by which the list behind a row is asked for. */
    public String getParameter() {
        return BottleneckDimension.of(groupBy) == BottleneckDimension.NODE ? "role" : groupBy;
    }

    /** The dimensions by their words. */
    public Map<String, String> getDimensions() {
        Map<String, String> dimensions = new LinkedHashMap<>();
        for (BottleneckDimension dimension : BottleneckDimension.values()) {
            dimensions.put(page.text("reporting_bottlenecks.by." + dimension.word()), dimension.word());
        }
        return dimensions;
    }

    public Map<String, String> getKinds() {
        if (kinds == null) {
            kinds = new LinkedHashMap<>();
            routes.kinds().forEach(each -> kinds.put(words.kind(each), each));
        }
        return kinds;
    }

    public String getGroupBy() {
        return groupBy;
    }

    public void setGroupBy(String groupBy) {
        this.groupBy = groupBy == null ? BottleneckDimension.NODE.word() : groupBy;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getSubsidiary() {
        return subsidiary;
    }

    public void setSubsidiary(String subsidiary) {
        this.subsidiary = subsidiary;
    }
}

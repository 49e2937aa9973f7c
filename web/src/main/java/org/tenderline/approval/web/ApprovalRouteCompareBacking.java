package org.tenderline.approval.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.approval.Route;
import org.tenderline.approval.RouteQueries;
import org.tenderline.approval.route.RouteComparison;
import org.tenderline.shared.BusinessException;

/** Two versions of a kind's table side by side. */
@Named
@ViewScoped
public class ApprovalRouteCompareBacking implements Serializable {

    @Inject
    private transient RouteQueries routes;

    @Inject
    private transient RouteTexts words;

    private String kind;
    private Integer left;
    private Integer right;
    private List<Route> versions;
    private RouteComparison comparison;

    /** Without numbers the two newest versions. */
    public void load() {
        versions = routes.versions(kind);
        if (versions.isEmpty()) {
            throw BusinessException.notFound();
        }
        right = right == null ? Integer.valueOf(versions.get(0).getNumber()) : right;
        left = left == null ? Integer.valueOf(Math.max(1, right - 1)) : left;
        comparison = RouteComparison.of(routes.version(kind, left), routes.version(kind, right));
    }

    /** The versions' numbers by their words. */
    public Map<String, Integer> getChoices() {
        Map<String, Integer> choices = new LinkedHashMap<>();
        versions.forEach(route -> choices.put(words.version(route), route.getNumber()));
        return choices;
    }

    public RouteComparison getComparison() {
        return comparison;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public Integer getLeft() {
        return left;
    }

    public void setLeft(Integer left) {
        this.left = left;
    }

    public Integer getRight() {
        return right;
    }

    public void setRight(Integer right) {
        this.right = right;
    }
}

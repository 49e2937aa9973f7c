package org.tenderline.approval.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenderline.approval.route.RouteForm;

/** A row of a table while it is being drawn. */
public class RouteRowLine implements Serializable {

    private String subsidiary;
    private BigDecimal amountFrom;
    private BigDecimal amountTo;
    private Map<String, String> facts = new HashMap<>();
    private List<RouteNodeLine> nodes = new ArrayList<>();

    static RouteRowLine of(RouteForm.Row row) {
        RouteRowLine line = new RouteRowLine();
        line.subsidiary = row.subsidiary();
        line.amountFrom = row.amountFrom();
        line.amountTo = row.amountTo();
        line.facts = new HashMap<>(row.facts());
        row.nodes().forEach(node -> line.nodes.add(RouteNodeLine.of(node)));
        return line;
    }

    RouteForm.Row form() {
        Map<String, String> asked = new HashMap<>(facts);
        asked.values().removeIf(value -> value == null || value.isEmpty());
        return new RouteForm.Row(subsidiary, amountFrom, amountTo, asked, nodes.stream().map(RouteNodeLine::form).toList());
    }

    /** Its subsidiary's code; null for any. */
    public String getSubsidiary() {
        return subsidiary;
    }

    public void setSubsidiary(String subsidiary) {
        this.subsidiary = subsidiary;
    }

    public BigDecimal getAmountFrom() {
        return amountFrom;
    }

    public void setAmountFrom(BigDecimal amountFrom) {
        this.amountFrom = amountFrom;
    }

    public BigDecimal getAmountTo() {
        return amountTo;
    }

    public void setAmountTo(BigDecimal amountTo) {
        this.amountTo = amountTo;
    }

    public Map<String, String> getFacts() {
        return facts;
    }

    public void setFacts(Map<String, String> facts) {
        this.facts = facts;
    }

    public List<RouteNodeLine> getNodes() {
        return nodes;
    }

    public void setNodes(List<RouteNodeLine> nodes) {
        this.nodes = nodes;
    }
}

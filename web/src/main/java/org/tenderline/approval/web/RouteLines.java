package org.tenderline.approval.web;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tenderline.approval.route.RouteForm;

/** The table being drawn, as it is kept in a draft: maybe unfinished. Rows and nodes are moved, copied and taken away here. */
public class RouteLines implements Serializable {

    private static final Jsonb JSON = JsonbBuilder.create();

    private List<RouteRowLine> rows = new ArrayList<>();
    private String comment;
    private Integer restores;
    private Integer accumulationDays;
    private boolean signatureRequired;

    static RouteLines of(RouteForm form) {
        RouteLines lines = new RouteLines();
        form.rows().forEach(row -> lines.rows.add(RouteRowLine.of(row)));
        lines.restores = form.restores();
        lines.accumulationDays = form.accumulationDays();
        lines.signatureRequired = form.signatureRequired();
        return lines;
    }

    static RouteLines read(String text) {
        return JSON.fromJson(text, RouteLines.class);
    }

    String text() {
        return JSON.toJson(this);
    }

    RouteForm form(String kind, Integer baseVersion, boolean acceptVacancies) {
        return new RouteForm(kind, baseVersion, comment, acceptVacancies, restores, accumulationDays, signatureRequired,
                rows.stream().map(RouteRowLine::form).toList());
    }

    /** A new row behind all others, with one station. */
    int addRow() {
        RouteRowLine row = new RouteRowLine();
        row.getNodes().add(new RouteNodeLine());
        rows.add(row);
        return rows.size() - 1;
    }

    int copyRow(int index) {
        rows.add(index + 1, RouteRowLine.of(rows.get(index).form()));
        return index + 1;
    }

    /** Where the element is after it has been moved up or down, if it can be. */
    static int move(List<?> list, int index, int by) {
        int target = index + by;
        if (target < 0 || target >= list.size()) {
            return index;
        }
        Collections.swap(list, index, target);
        return target;
    }

    public List<RouteRowLine> getRows() {
        return rows;
    }

    public void setRows(List<RouteRowLine> rows) {
        this.rows = rows;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    /** The former version it brings back; null otherwise. */
    public Integer getRestores() {
        return restores;
    }

    public void setRestores(Integer restores) {
        this.restores = restores;
    }

    /** Over how many days one customer's requests add up; null when they do not. */
    public boolean isSignatureRequired() {
        return signatureRequired;
    }

    public void setSignatureRequired(boolean signatureRequired) {
        this.signatureRequired = signatureRequired;
    }

    public Integer getAccumulationDays() {
        return accumulationDays;
    }

    public void setAccumulationDays(Integer accumulationDays) {
        this.accumulationDays = accumulationDays;
    }
}

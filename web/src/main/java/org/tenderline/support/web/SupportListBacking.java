package org.tenderline.support.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.approval.web.WorkflowWords;
import org.tenderline.security.Caller;
import org.tenderline.shared.Period;
import org.tenderline.shared.i18n.Texts;
import org.tenderline.shared.web.LazyPage;
import org.tenderline.shared.web.export.Spreadsheet;
import org.tenderline.support.SupportFilter;
import org.tenderline.support.SupportQueries;
import org.tenderline.support.SupportRequest;
import org.tenderline.support.SupportRow;
import org.tenderline.support.SupportState;

/** {@code /support/list}: the requests the reader reaches; the filter is in the address. */
@Named
@ViewScoped
public class SupportListBacking implements Serializable {

    private static final List<String> COLUMNS = List.of("number", "project", "subsidiary", "blocker", "description", "requester", "asked", "state", "askedAt",
            "dueAt", "timesAsked", "answeredAt", "answeredBy", "workingMinutes", "answer");

    @Inject
    private transient SupportQueries queries;

    @Inject
    private transient SupportWords words;

    @Inject
    private transient WorkflowWords workflowWords;

    private SupportState state;
    private String subsidiary;
    private String blocker;
    private String answeredBy;
    private Boolean mine;
    private Boolean overdue;
    private LocalDate from;
    private LocalDate to;
    private LazyPage<SupportRow> rows;

    /** After a refusal of the filter nothing is shown. */
    public void load() {
        SupportFilter filter = filter().checked();
        rows = new LazyPage<>(request -> queries.list(filter, request), "number", "askedAt", "dueAt", "state");
    }

    public LazyPage<SupportRow> getRows() {
        return rows;
    }

    private SupportFilter filter() {
        return new SupportFilter(state, subsidiary, blocker, answeredBy, mine, overdue, null, new Period(from, to));
    }

    /** What is filtered, as a sheet. */
    public void export() {
        Texts texts = Texts.of(Caller.current().locale());
        Spreadsheet.send("support-requests.xlsx", texts.text("support_list.title"), COLUMNS.stream().map(column -> texts.text("support." + column)).toList(),
                request -> queries.list(filter(), request), row -> cells(row, texts));
    }

    private List<Object> cells(SupportRow row, Texts texts) {
        SupportRequest request = row.request();
        return Arrays.asList(request.getNumber(), request.getProjectName(), row.subsidiaryName(), words.blocker(row), request.getDescription(),
                row.requesterName(), row.askedName(), texts.text("support.state." + words.state(request)), workflowWords.time(request.getAskedAt()),
                workflowWords.time(request.getDueAt()), request.getTimesAsked(), workflowWords.time(request.getAnsweredAt()), words.answerer(row),
                request.getWorkingMinutes(), request.getAnswer());
    }

    public SupportState[] getStates() {
        return SupportState.values();
    }

    public SupportState getState() {
        return state;
    }

    public void setState(SupportState state) {
        this.state = state;
    }

    public String getSubsidiary() {
        return subsidiary;
    }

    public void setSubsidiary(String subsidiary) {
        this.subsidiary = subsidiary;
    }

    public String getBlocker() {
        return blocker;
    }

    public void setBlocker(String blocker) {
        this.blocker = blocker;
    }

    public String getAnsweredBy() {
        return answeredBy;
    }

    public void setAnsweredBy(String answeredBy) {
        this.answeredBy = answeredBy;
    }

    public Boolean getMine() {
        return mine;
    }

    public void setMine(Boolean mine) {
        this.mine = mine;
    }

    public Boolean getOverdue() {
        return overdue;
    }

    public void setOverdue(Boolean overdue) {
        this.overdue = overdue;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}

package org.tenderline.reporting.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.customer.Customer;
import org.tenderline.customer.CustomerQueries;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.organization.OrganizationUnit;
import org.tenderline.organization.Person;
import org.tenderline.reporting.AmountBand;
import org.tenderline.reporting.WinRateCell;
import org.tenderline.reporting.WinRateProject;
import org.tenderline.reporting.WinRateQueries;
import org.tenderline.reporting.WinRateResult;
import org.tenderline.security.Caller;
import org.tenderline.shared.Period;
import org.tenderline.shared.i18n.Texts;
import org.tenderline.shared.web.LazyPage;
import org.tenderline.shared.web.export.Spreadsheet;

/** The projects behind one cell of the win rate; the address says which. */
@Named
@ViewScoped
public class ReportingWinRateListBacking implements Serializable {

    private static final List<String> COLUMNS = List.of("trackingNumber", "project", "customer", "subsidiary", "owner", "countedOn",
            "result", "estimatedAmount", "ourPrice");

    @Inject
    private transient WinRateQueries queries;

    @Inject
    private transient OrganizationQueries organization;

    @Inject
    private transient CustomerQueries customers;

    private WinRateResult outcome;
    private String from;
    private String to;
    private String month;
    private String subsidiary;
    private String region;
    private String owner;
    private String group;
    private String specialty;
    private Long customerId;
    private String competitor;
    private AmountBand amountBand;
    private boolean readable;
    private LazyPage<WinRateProject> rows;

    /** Refuses a period that cannot be read before anything is counted, and nothing is shown. */
    public void load() {
        cell();
        readable = true;
    }

    /** Whether there is something to show. */
    public boolean isReadable() {
        return readable;
    }

    public LazyPage<WinRateProject> getRows() {
        if (rows == null) {
            rows = new LazyPage<>(request -> queries.projects(cell(), request));
        }
        return rows;
    }

    /** What the list is about, in words: {@code 中标 · 电网合资公司 · 2026-01 – 2026-11}. */
    public String getWords() {
        Texts texts = texts();
        String period = month != null ? month : from == null && to == null ? null : (from == null ? "" : from) + " – " + (to == null ? "" : to);
        return Stream.of(outcome == null ? null : texts.text("reporting.result." + outcome), subsidiaryName(), region, ownerName(), group,
                specialty, customerName(), competitor, amountBand == null ? null : texts.text("reporting.band." + amountBand), period)
                .filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    private String subsidiaryName() {
        return subsidiary == null ? null : organization.subsidiary(subsidiary).map(OrganizationUnit::getName).orElse(subsidiary);
    }

    private String ownerName() {
        return owner == null ? null : organization.personByUsername(owner).map(Person::getName).orElse(owner);
    }

    private String customerName() {
        return customerId == null ? null : customers.find(customerId).map(Customer::getName).orElse(null);
    }

    public void export() {
        Texts texts = texts();
        List<String> headers = COLUMNS.stream().map(column -> texts.textOr("reporting." + column, texts.text("shared." + column))).toList();
        Spreadsheet.send("win-rate-projects.xlsx", texts.text("reporting_win_rate_list.title"), headers,
                request -> queries.projects(cell(), request),
                row -> Arrays.asList(row.trackingNumber(), row.name(), row.customer(), row.subsidiary(), row.owner(), row.countedOn(),
                        texts.text("reporting.result." + row.result()), row.estimatedAmount(), row.ourPrice()));
    }

    private WinRateCell cell() {
        return new WinRateCell(outcome, Period.parse(from, to).within(Period.parse(month, month)), subsidiary, region, owner, group,
                specialty, customerId, competitor, amountBand);
    }

    private static Texts texts() {
        return Texts.of(Caller.current().locale());
    }

    public WinRateResult getOutcome() {
        return outcome;
    }

    public void setOutcome(WinRateResult outcome) {
        this.outcome = outcome;
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

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public String getSubsidiary() {
        return subsidiary;
    }

    public void setSubsidiary(String subsidiary) {
        this.subsidiary = subsidiary;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getSpecialty() {
        return specialty;
    }

    public void setSpecialty(String specialty) {
        this.specialty = specialty;
    }

    public Long getCustomerId() {
        return customerId;
    }

    public void setCustomerId(Long customerId) {
        this.customerId = customerId;
    }

    public String getCompetitor() {
        return competitor;
    }

    public void setCompetitor(String competitor) {
        this.competitor = competitor;
    }

    public AmountBand getAmountBand() {
        return amountBand;
    }

    public void setAmountBand(AmountBand amountBand) {
        this.amountBand = amountBand;
    }
}

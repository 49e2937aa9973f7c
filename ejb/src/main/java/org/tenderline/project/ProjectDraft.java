package org.tenderline.project;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A project as a person fills it in, on the page or over REST; the fields' names are those of the contract. */
public class ProjectDraft implements Serializable {

    private String name;
    private Long customerId;
    private String group;
    private String specialty;
    private String subSpecialty;
    private String region;
    private BigDecimal estimatedAmount;
    private LocalDate expectedBidOn;
    private String tenderNumber;
    private ProjectKind kind;
    private String clueSource;
    private String competitors;
    private String description;
    private InitiationDraft initiation = new InitiationDraft();
    private List<DecisionEntry> decisionGroup = new ArrayList<>();
    private List<String> uploads = new ArrayList<>();

    /** Everything of the project but its child rows. */
    static ProjectDraft of(Project project) {
        ProjectDraft draft = new ProjectDraft();
        draft.name = project.getName();
        draft.customerId = project.getCustomerId();
        draft.group = project.getCustomerGroup();
        draft.specialty = project.getSpecialty();
        draft.subSpecialty = project.getSubSpecialty();
        draft.region = project.getRegion();
        draft.estimatedAmount = project.getEstimatedAmount();
        draft.expectedBidOn = project.getExpectedBidOn();
        draft.tenderNumber = project.getTenderNumber();
        draft.kind = project.getKind();
        draft.clueSource = project.getClueSource();
        draft.competitors = project.getCompetitors();
        draft.description = project.getDescription();
        return draft;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Text.stripped(name);
    }

    public Long getCustomerId() {
        return customerId;
    }

    public void setCustomerId(Long customerId) {
        this.customerId = customerId;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = Text.stripped(group);
    }

    public String getSpecialty() {
        return specialty;
    }

    public void setSpecialty(String specialty) {
        this.specialty = Text.stripped(specialty);
    }

    public String getSubSpecialty() {
        return subSpecialty;
    }

    public void setSubSpecialty(String subSpecialty) {
        this.subSpecialty = Text.stripped(subSpecialty);
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = Text.stripped(region);
    }

    public BigDecimal getEstimatedAmount() {
        return estimatedAmount;
    }

    public void setEstimatedAmount(BigDecimal estimatedAmount) {
        this.estimatedAmount = estimatedAmount;
    }

    public LocalDate getExpectedBidOn() {
        return expectedBidOn;
    }

    public void setExpectedBidOn(LocalDate expectedBidOn) {
        this.expectedBidOn = expectedBidOn;
    }

    public String getTenderNumber() {
        return tenderNumber;
    }

    public void setTenderNumber(String tenderNumber) {
        this.tenderNumber = Text.stripped(tenderNumber);
    }

    public ProjectKind getKind() {
        return kind;
    }

    public void setKind(ProjectKind kind) {
        this.kind = kind;
    }

    public String getClueSource() {
        return clueSource;
    }

    public void setClueSource(String clueSource) {
        this.clueSource = Text.stripped(clueSource);
    }

    public String getCompetitors() {
        return competitors;
    }

    public void setCompetitors(String competitors) {
        this.competitors = Text.stripped(competitors);
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = Text.stripped(description);
    }

    /** Never null; empty below the threshold. */
    public InitiationDraft getInitiation() {
        return initiation;
    }

    public void setInitiation(InitiationDraft initiation) {
        this.initiation = initiation == null ? new InitiationDraft() : initiation;
    }

    public List<DecisionEntry> getDecisionGroup() {
        return decisionGroup;
    }

    public void setDecisionGroup(List<DecisionEntry> decisionGroup) {
        this.decisionGroup = decisionGroup == null ? new ArrayList<>() : new ArrayList<>(decisionGroup);
    }

    /** Keys of files that were uploaded for the form and become the project's attachments when it is saved. */
    public List<String> getUploads() {
        return uploads;
    }

    public void setUploads(List<String> uploads) {
        this.uploads = new ArrayList<>(uploads);
    }
}

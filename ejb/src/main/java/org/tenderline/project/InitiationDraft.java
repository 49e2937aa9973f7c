package org.tenderline.project;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The additional part of the initiation review form as filled in. */
public class InitiationDraft implements Serializable {

    static final int MARGIN_SCALE = 4;

    private String purpose;
    private String paymentRecord;
    private String technicalFeasibility;
    private String resources;
    private String risks;
    private BigDecimal expectedMargin;
    private List<TeamEntry> team = new ArrayList<>();

    /** Nothing filled in at all. */
    public boolean isEmpty() {
        return expectedMargin == null && team.isEmpty()
                && Stream.of(purpose, paymentRecord, technicalFeasibility, resources, risks).allMatch(Objects::isNull);
    }

    /** Whether the approvers would read the same. */
    boolean sameAs(InitiationDraft other) {
        return texts().equals(other.texts()) && sameMargin(other.expectedMargin);
    }

    private boolean sameMargin(BigDecimal other) {
        return expectedMargin == null || other == null ? expectedMargin == other : expectedMargin.compareTo(other) == 0;
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(
                purpose + "", paymentRecord + "", technicalFeasibility + "", resources + "", risks + ""));
        team.forEach(entry -> texts.add(entry.getUsername() + " " + entry.getDuty()));
        return texts;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = Text.stripped(purpose);
    }

    public String getPaymentRecord() {
        return paymentRecord;
    }

    public void setPaymentRecord(String paymentRecord) {
        this.paymentRecord = Text.stripped(paymentRecord);
    }

    public String getTechnicalFeasibility() {
        return technicalFeasibility;
    }

    public void setTechnicalFeasibility(String technicalFeasibility) {
        this.technicalFeasibility = Text.stripped(technicalFeasibility);
    }

    public String getResources() {
        return resources;
    }

    public void setResources(String resources) {
        this.resources = Text.stripped(resources);
    }

    public String getRisks() {
        return risks;
    }

    public void setRisks(String risks) {
        this.risks = Text.stripped(risks);
    }

    /** A fraction: 0.1850 is 18.5 %. */
    public BigDecimal getExpectedMargin() {
        return expectedMargin;
    }

    public void setExpectedMargin(BigDecimal expectedMargin) {
        this.expectedMargin = expectedMargin;
    }

    public List<TeamEntry> getTeam() {
        return team;
    }

    public void setTeam(List<TeamEntry> team) {
        this.team = team == null ? new ArrayList<>() : new ArrayList<>(team);
    }
}

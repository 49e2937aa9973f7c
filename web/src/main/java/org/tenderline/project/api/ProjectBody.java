package org.tenderline.project.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.tenderline.project.ProjectDraft;
import org.tenderline.project.ProjectKind;

/** What POST takes. */
public record ProjectBody(String name, Long customerId, String group, String specialty, String subSpecialty, String region,
                          BigDecimal estimatedAmount, LocalDate expectedBidOn, String tenderNumber, ProjectKind kind,
                          String clueSource, String competitors, String description, InitiationBody initiation,
                          List<DecisionBody> decisionGroup) {

    ProjectDraft draft() {
        ProjectDraft draft = new ProjectDraft();
        draft.setName(name);
        draft.setCustomerId(customerId);
        draft.setGroup(group);
        draft.setSpecialty(specialty);
        draft.setSubSpecialty(subSpecialty);
        draft.setRegion(region);
        draft.setEstimatedAmount(estimatedAmount);
        draft.setExpectedBidOn(expectedBidOn);
        draft.setTenderNumber(tenderNumber);
        draft.setKind(kind);
        draft.setClueSource(clueSource);
        draft.setCompetitors(competitors);
        draft.setDescription(description);
        draft.setInitiation(initiation == null ? null : initiation.draft());
        draft.setDecisionGroup(DecisionBody.entries(decisionGroup));
        return draft;
    }
}

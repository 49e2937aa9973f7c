package org.tenderline.project.api;

import java.math.BigDecimal;
import java.util.List;
import org.tenderline.project.InitiationDraft;
import org.tenderline.project.TeamEntry;
import org.tenderline.shared.api.Rate;

/** The initiation review's part of a project, the same in requests and answers. */
public record InitiationBody(String purpose, String paymentRecord, String technicalFeasibility, String resources, String risks,
                             @Rate BigDecimal expectedMargin, List<Member> team) {

    /** One of our own people and the duty. */
    public record Member(String username, String duty) {
    }

    static InitiationBody of(InitiationDraft draft) {
        return draft.isEmpty() ? null : new InitiationBody(draft.getPurpose(), draft.getPaymentRecord(),
                draft.getTechnicalFeasibility(), draft.getResources(), draft.getRisks(), draft.getExpectedMargin(),
                draft.getTeam().stream().map(entry -> new Member(entry.getUsername(), entry.getDuty())).toList());
    }

    InitiationDraft draft() {
        InitiationDraft draft = new InitiationDraft();
        draft.setPurpose(purpose);
        draft.setPaymentRecord(paymentRecord);
        draft.setTechnicalFeasibility(technicalFeasibility);
        draft.setResources(resources);
        draft.setRisks(risks);
        draft.setExpectedMargin(expectedMargin);
        draft.setTeam(team == null ? null
                : team.stream().map(member -> new TeamEntry(member.username(), null, member.duty())).toList());
        return draft;
    }
}

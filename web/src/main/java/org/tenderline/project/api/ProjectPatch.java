package org.tenderline.project.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tenderline.project.ProjectDraft;
import org.tenderline.project.ProjectKind;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Status;
import org.tenderline.shared.Violation;

/** What PATCH takes: what is left out stays. What never changes may come along as it is; with another value it is refused. */
public record ProjectPatch(Integer version, Optional<String> name, Optional<Long> customerId, Optional<String> group,
                           Optional<String> specialty, Optional<String> subSpecialty, Optional<String> region,
                           Optional<BigDecimal> estimatedAmount, Optional<LocalDate> expectedBidOn, Optional<String> tenderNumber,
                           Optional<ProjectKind> kind, Optional<String> clueSource, Optional<String> competitors,
                           Optional<String> description, Optional<InitiationBody> initiation,
                           Optional<List<DecisionBody>> decisionGroup, Optional<Long> id, Optional<String> trackingNumber,
                           Optional<String> createdAt, Optional<String> registeredAt, Optional<String> owner,
                           Optional<String> subsidiary, Optional<String> state, Optional<String> form) {

    /** Refuses 422 {@code IMMUTABLE_FIELD} naming every field that would change although it never does (B2). */
    void requireUnchanged(ProjectView current) {
        String registered = String.valueOf(current.createdAtText());
        List<Violation> changed = new ArrayList<>();
        unchanged(changed, "name", name, current.name());
        unchanged(changed, "trackingNumber", trackingNumber, current.trackingNumber());
        unchanged(changed, "createdAt", createdAt, registered);
        unchanged(changed, "registeredAt", registeredAt, registered);
        unchanged(changed, "owner", owner, current.owner());
        unchanged(changed, "subsidiary", subsidiary, current.subsidiary());
        unchanged(changed, "state", state, current.state().name());
        unchanged(changed, "form", form, current.form().name());
        unchanged(changed, "id", id, current.id());
        if (!changed.isEmpty()) {
            throw new BusinessException("IMMUTABLE_FIELD", Status.RULE, changed);
        }
    }

    void applyTo(ProjectDraft draft) {
        set(customerId, draft::setCustomerId);
        set(group, draft::setGroup);
        set(specialty, draft::setSpecialty);
        set(subSpecialty, draft::setSubSpecialty);
        set(region, draft::setRegion);
        set(estimatedAmount, draft::setEstimatedAmount);
        set(expectedBidOn, draft::setExpectedBidOn);
        set(tenderNumber, draft::setTenderNumber);
        set(kind, draft::setKind);
        set(clueSource, draft::setClueSource);
        set(competitors, draft::setCompetitors);
        set(description, draft::setDescription);
        if (initiation != null) {
            draft.setInitiation(initiation.map(InitiationBody::draft).orElse(null));
        }
        if (decisionGroup != null) {
            draft.setDecisionGroup(DecisionBody.entries(decisionGroup.orElse(null)));
        }
    }

    private static <T> void unchanged(List<Violation> changed, String field, Optional<T> patch, T current) {
        if (patch != null && !patch.equals(Optional.ofNullable(current))) {
            changed.add(Violation.of(field, "IMMUTABLE_FIELD"));
        }
    }

    private static <T> void set(Optional<T> patch, Consumer<T> setter) {
        if (patch != null) {
            setter.accept(patch.orElse(null));
        }
    }
}

package org.tenderline.project;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tenderline.customer.CustomerCard;
import org.tenderline.customer.CustomerQueries;
import org.tenderline.customer.ListValue.Kind;
import org.tenderline.customer.ListValues;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.Violations;

/** Whether a project is filled in completely and rightly; names every field that is not. */
@Dependent
public class DraftCheck {

    private static final int LONG_TEXT = 4_000;
    private static final int MAXIMUM_LINES = 100;
    private static final BigDecimal MAXIMUM_MARGIN = BigDecimal.ONE;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    @Inject
    private Records records;

    @Inject
    private ListValues lists;

    @Inject
    private CustomerQueries customers;

    @Inject
    private OrganizationQueries organization;

    @Inject
    private Specialties specialties;

    @Inject
    private ProjectParameters parameters;

    /**
     * Throws 400 {@code VALIDATION} with all violations.
     *
     * @param review whether the initiation review's part must be there
     */
    void check(ProjectDraft draft, String subsidiaryCode, boolean review) {
        Violations violations = new Violations()
                .line("name", draft.getName(), 200)
                .required("customerId", draft.getCustomerId())
                .required("group", draft.getGroup())
                .line("specialty", draft.getSpecialty(), 60)
                .maximumLength("subSpecialty", draft.getSubSpecialty(), 60)
                .required("region", draft.getRegion())
                .positiveAmount("estimatedAmount", draft.getEstimatedAmount())
                .required("expectedBidOn", draft.getExpectedBidOn())
                .maximumLength("tenderNumber", TenderNumber.key(draft.getTenderNumber()), 100)
                .maximumLength("tenderNumber", draft.getTenderNumber(), 100)
                .oneLine("tenderNumber", draft.getTenderNumber())
                .required("kind", draft.getKind())
                .maximumLength("clueSource", draft.getClueSource(), 200)
                .maximumLength("competitors", draft.getCompetitors(), 500)
                .maximumLength("description", draft.getDescription(), LONG_TEXT);
        LocalDate bid = draft.getExpectedBidOn();
        violations.check(bid == null || !bid.isBefore(EARLIEST) && !bid.isAfter(LATEST), "expectedBidOn", "OUT_OF_RANGE",
                EARLIEST.toString(), LATEST.toString());
        violations.check(draft.getCustomerId() == null || customers.find(draft.getCustomerId()).isPresent(), "customerId",
                "UNKNOWN_VALUE");
        lists.check(violations, Kind.GROUP, "group", draft.getGroup());
        lists.check(violations, Kind.REGION, "region", draft.getRegion());
        specialty(violations, draft, subsidiaryCode);
        initiation(violations, draft.getInitiation(), review);
        decisionGroup(violations, draft.getDecisionGroup());
        violations.throwIfAny();
    }

    private void specialty(Violations violations, ProjectDraft draft, String subsidiaryCode) {
        if (draft.getSpecialty() != null && parameters.specialtyListClosed()) {
            List<String> subSpecialties = specialties.of(subsidiaryCode).get(draft.getSpecialty());
            violations.check(subSpecialties != null, "specialty", "UNKNOWN_VALUE", draft.getSpecialty());
            violations.check(draft.getSubSpecialty() == null || subSpecialties != null
                    && subSpecialties.contains(draft.getSubSpecialty()), "subSpecialty", "UNKNOWN_VALUE", draft.getSubSpecialty());
        }
    }

    private void initiation(Violations violations, InitiationDraft initiation, boolean review) {
        if (review && initiation.isEmpty()) {
            violations.required("initiation", null);
        }
        longText(violations, "initiation.purpose", initiation.getPurpose(), review);
        longText(violations, "initiation.paymentRecord", initiation.getPaymentRecord(), review);
        longText(violations, "initiation.technicalFeasibility", initiation.getTechnicalFeasibility(), review);
        longText(violations, "initiation.resources", initiation.getResources(), review);
        longText(violations, "initiation.risks", initiation.getRisks(), review);
        BigDecimal margin = initiation.getExpectedMargin();
        violations.check(!review || margin != null, "initiation.expectedMargin", "REQUIRED");
        violations.check(margin == null || margin.abs().compareTo(MAXIMUM_MARGIN) <= 0
                && margin.stripTrailingZeros().scale() <= InitiationDraft.MARGIN_SCALE, "initiation.expectedMargin", "BAD_MARGIN");
        team(violations, initiation.getTeam());
    }

    private static void longText(Violations violations, String field, String value, boolean required) {
        if (required) {
            violations.required(field, value);
        }
        violations.maximumLength(field, value, LONG_TEXT);
    }

    private void team(Violations violations, List<TeamEntry> team) {
        violations.check(team.size() <= MAXIMUM_LINES, "initiation.team", "TOO_MANY", MAXIMUM_LINES);
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < Math.min(team.size(), MAXIMUM_LINES); index++) {
            TeamEntry entry = team.get(index);
            String field = "initiation.team[" + index + "].";
            violations.required(field + "username", entry.getUsername()).text(field + "duty", entry.getDuty(), 200);
            if (entry.getUsername() != null) {
                violations.check(organization.personByUsername(entry.getUsername()).isPresent(), field + "username",
                        "UNKNOWN_VALUE", entry.getUsername());
                violations.check(seen.add(entry.getUsername()), field + "username", "DUPLICATE");
            }
        }
    }

    private void decisionGroup(Violations violations, List<DecisionEntry> group) {
        violations.check(group.size() <= MAXIMUM_LINES, "decisionGroup", "TOO_MANY", MAXIMUM_LINES);
        Set<Long> seen = new HashSet<>();
        for (int index = 0; index < Math.min(group.size(), MAXIMUM_LINES); index++) {
            DecisionEntry entry = group.get(index);
            String field = "decisionGroup[" + index + "].";
            violations.required(field + "cardId", entry.getCardId()).text(field + "role", entry.getRole(), 100);
            if (entry.getCardId() != null) {
                violations.check(records.find(CustomerCard.class, "id", entry.getCardId()).isPresent(), field + "cardId",
                        "UNKNOWN_VALUE");
                violations.check(seen.add(entry.getCardId()), field + "cardId", "DUPLICATE");
            }
        }
    }
}

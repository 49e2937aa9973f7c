package org.tenderline.bid;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.organization.OrganizationUnit;
import org.tenderline.organization.UnitKind;
import org.tenderline.project.Project;
import org.tenderline.project.ProjectState;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Violation;
import org.tenderline.shared.Violations;

/** Fills in bid outcomes (G4). */
@Stateless
public class OutcomeService {

    @Inject
    private Records records;

    @Inject
    private OrganizationQueries organization;

    @Inject
    private OutcomeQueries queries;

    @Inject
    private BusinessClock clock;

    /** Records what came of the project's bid and completes the tracking. */
    @Requires(Right.PROJECT_VIEW)
    public OutcomeView record(String trackingNumber, OutcomeForm form) {
        Project project = ownProject(trackingNumber);
        form.validate();
        project.requireState(ProjectState.TRACKING);
        if (form.openedOn().isAfter(clock.today())) {
            throw BusinessException.rule("OPENING_IN_FUTURE", Violation.of("openedOn", "IN_FUTURE"));
        }
        BidOutcome outcome = new BidOutcome(project, form, clock.now(), Caller.current().personId());
        records.add(outcome);
        records.flush();
        addBidders(outcome, form);
        project.completeWith(ProjectState.valueOf(form.result().name()), form.openedOn(), form.ourPrice(), clock.now());
        records.flush();
        return queries.view(outcome);
    }

    /** Adds or corrects the number of the contract that a won bid led to; the ERP's figures hang on it. */
    @Requires(Right.PROJECT_VIEW)
    public OutcomeView contractSigned(String trackingNumber, String contractNumber, Integer version) {
        ownProject(trackingNumber);
        BidOutcome outcome = records.get(BidOutcome.class, "trackingNumber", trackingNumber);
        String number = contractNumber == null ? null : contractNumber.strip();
        new Violations().text("contractNumber", number, OutcomeForm.MAXIMUM_CONTRACT_NUMBER).throwIfAny();
        outcome.requireVersion(version);
        outcome.contractSigned(number);
        records.flush();
        return queries.view(outcome);
    }

    /** The caller's own project, locked: of two who fill in at once, the second finds it completed. */
    private Project ownProject(String trackingNumber) {
        Project project = records.lock(Project.class, "trackingNumber", trackingNumber);
        Caller caller = Caller.current();
        caller.require(Right.OUTCOME_RECORD);
        if (!caller.isSystem() && !project.getOwnerId().equals(caller.personId())) {
            throw BusinessException.forbidden();
        }
        return project;
    }

    private void addBidders(BidOutcome outcome, OutcomeForm form) {
        OwnNames own = ownNames(outcome.getSubsidiaryId());
        form.bidders().forEach(bidder -> add(new Bidder(outcome, bidder.name(), bidder.price(), own.contains(bidder.name()))));
        String winner = form.winner();
        if (form.result() != OutcomeResult.WON && winner != null && !own.contains(winner) && form.bidders().stream()
                .noneMatch(bidder -> OwnNames.normalized(bidder.name()).equals(OwnNames.normalized(winner)))) {
            add(new Bidder(outcome, winner, null, false));
        }
    }

    /** One by one, because the order of their ids is the order in which they were filled in. */
    private void add(Bidder bidder) {
        records.add(bidder);
        records.flush();
    }

    private OwnNames ownNames(Long subsidiaryId) {
        OrganizationUnit subsidiary = organization.unit(subsidiaryId);
        Stream<String> group = records.select(OrganizationUnit.class)
                .where("e.kind in ?", List.of(UnitKind.GROUP, UnitKind.HEADQUARTERS)).list(10).stream()
                .filter(unit -> unit.getParentId() == null).map(OrganizationUnit::getName);
        return new OwnNames(Stream.concat(Stream.of(subsidiary.getName(), subsidiary.getCode()), group));
    }
}

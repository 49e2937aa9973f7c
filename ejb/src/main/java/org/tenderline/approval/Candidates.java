package org.tenderline.approval;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.tenderline.organization.Person;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.security.scope.Selection;
import org.tenderline.shared.BusinessException;

/** Whom a page offers for a task; the verbs themselves check again. */
@Stateless
public class Candidates {

    private static final int MAXIMUM = 2_000;
    private static final String ROW = "new " + Candidate.class.getName() + "(e.id, e.username, e.name, u.name, s.name)";

    @Inject
    private Records records;

    @Inject
    private Visibility visibility;

    @Inject
    private ApproverQueries approvers;

    /** For a transfer, a co-signature or a question about a task the caller may see. */
    @Requires(Right.APPROVAL_ACT)
    public List<Candidate> of(long taskId, Verb verb) {
        ApprovalTask task = records.select(ApprovalTask.class).where("e.id = ?", taskId).first().orElseThrow(BusinessException::notFound);
        Approval approval = task.getApproval();
        visibility.require(approval.getId());
        return named(switch (verb) {
            case TRANSFER -> free(approvers.mayDecide(approval.getSubsidiaryId()), approval);
            case COSIGN_BEFORE, COSIGN_AFTER -> free(approvers.mayAct(), approval);
            case ASK -> approvers.mayAct().stream().filter(person -> !task.concerns(person.getId()))
                    .filter(person -> new Handover(approval, null).askable(person.getId())).map(Person::getId).toList();
            default -> List.of();
        });
    }

    /** For a node that an administrator fills, or a task of it that is given to somebody else. */
    @Requires(Right.APPROVAL_ADMINISTER)
    public List<Candidate> ofNode(long nodeId) {
        Approval approval = records.select(ApprovalNode.class).where("e.id = ?", nodeId).first().orElseThrow(BusinessException::notFound)
                .getRound().getApproval();
        return named(free(approvers.mayDecide(approval.getSubsidiaryId()), approval));
    }

    /** Everybody who may stand in for somebody. */
    @Requires(Right.SIGNED_IN)
    public List<Candidate> all() {
        return named(approvers.mayAct().stream().map(Person::getId).toList());
    }

    private static List<Long> free(List<Person> people, Approval approval) {
        return people.stream().map(Person::getId)
                .filter(person -> !person.equals(approval.getRequesterId()) && !approval.currentRound().involves(person)).toList();
    }

    private List<Candidate> named(List<Long> people) {
        Selection<Person> found = records.select(Person.class).join("join OrganizationUnit u on u.id = e.unitId")
                .join("left join OrganizationUnit s on s.id = e.subsidiaryId");
        return people.isEmpty() ? List.of() : found.where("e.id in ?", people).orderBy("e.name, e.id").list(ROW, Candidate.class, MAXIMUM);
    }
}

package org.tenderline.project.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.omnifaces.cdi.ViewScoped;
import org.primefaces.PrimeFaces;
import org.tenderline.approval.Subject;
import org.tenderline.attachment.web.AttachmentBacking;
import org.tenderline.customer.CardRow;
import org.tenderline.customer.Customer;
import org.tenderline.customer.CustomerQueries;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.project.Conflict;
import org.tenderline.project.ConflictRadar;
import org.tenderline.project.DecisionEntry;
import org.tenderline.project.InitiationThreshold;
import org.tenderline.project.Project;
import org.tenderline.project.ProjectDraft;
import org.tenderline.project.ProjectForm;
import org.tenderline.project.ProjectKind;
import org.tenderline.project.ProjectParameters;
import org.tenderline.project.ProjectQueries;
import org.tenderline.project.ProjectService;
import org.tenderline.project.ProjectState;
import org.tenderline.project.Specialties;
import org.tenderline.project.TeamEntry;
import org.tenderline.security.Caller;
import org.tenderline.security.Right;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.PageRequest;
import org.tenderline.shared.web.Drafts;
import org.tenderline.shared.web.Feedback;
import org.tenderline.shared.web.WhileDrawn;

/** The one form that is two: the initiation review's part shows as soon as the amount reaches the threshold, and loses nothing. */
@Named
@ViewScoped
public class ProjectEditBacking implements Serializable {

    @Inject
    private transient ProjectQueries queries;

    @Inject
    private transient ProjectService service;

    @Inject
    private transient ProjectParameters parameters;

    @Inject
    private transient ConflictRadar radar;

    @Inject
    private transient CustomerQueries customers;

    @Inject
    private transient Specialties specialties;

    @Inject
    private transient OrganizationQueries organization;

    @Inject
    private transient BusinessClock clock;

    @Inject
    private AttachmentBacking attachments;

    private String number;
    private Long customerId;
    private Integer version;
    private boolean initiation;
    private boolean reviewRunning;
    private boolean again;
    private ProjectDraft draft = new ProjectDraft();
    private Customer customer;
    private List<Conflict> conflicts = List.of();

    public void load() {
        Caller.current().require(Right.PROJECT_REGISTER);
        if (number != null) {
            Project project = queries.project(number);
            if (!project.getOwnerId().equals(Caller.current().personId()) || !project.isOpen()) {
                throw BusinessException.forbidden();
            }
            version = project.getVersion();
            initiation = project.getForm() == ProjectForm.INITIATION;
            reviewRunning = project.isReviewRunning();
            again = project.getState() == ProjectState.INITIATION_REVIEW && !reviewRunning;
            draft = queries.draft(number);
            customerId = draft.getCustomerId();
        }
        choose(customerId == null ? null : customers.find(customerId).orElse(null));
    }

    /** Whether the initiation review's part belongs to the form. */
    public boolean isLarge() {
        return initiation || getThreshold().reachedBy(draft.getEstimatedAmount());
    }

    /** What the review's route asks for. */
    public Map<String, String> getFacts() {
        Map<String, String> facts = new LinkedHashMap<>();
        if (draft.getKind() != null) {
            facts.put("kind", draft.getKind().name());
        }
        if (customer != null) {
            facts.put(Subject.CUSTOMER_FACT, String.valueOf(customer.getId()));
        }
        return facts;
    }

    /** Whether saving submits the project for its review. */
    public boolean isSubmitting() {
        return again || !initiation && isLarge();
    }

    public void look() {
        conflicts = radar.find(draft.getName(), customer == null ? null : customer.getId(), draft.getSpecialty(),
                draft.getTenderNumber(), number);
    }

    /** A chosen customer brings its group and region along; the page fills them in where nothing has been chosen meanwhile. */
    public void customerChosen() {
        bring(customer);
        look();
    }

    void bring(Customer chosen) {
        customer = chosen;
        if (chosen != null) {
            // Single values: a map would arrive empty.
            PrimeFaces.current().ajax().addCallbackParam("fill:group", Objects.toString(chosen.getCustomerGroup(), ""));
            PrimeFaces.current().ajax().addCallbackParam("fill:region", Objects.toString(chosen.getRegion(), ""));
        }
    }

    private void choose(Customer chosen) {
        customer = chosen;
        if (chosen != null) {
            if (draft.getGroup() == null) {
                draft.setGroup(chosen.getCustomerGroup());
            }
            if (draft.getRegion() == null) {
                draft.setRegion(chosen.getRegion());
            }
        }
    }

    public String save() {
        boolean submitting = isSubmitting();
        draft.setCustomerId(customer == null ? null : customer.getId());
        draft.setUploads(attachments.keys());
        Project saved = number == null ? service.register(draft) : service.change(number, version, draft);
        Drafts.saved();
        if (draft.getExpectedBidOn().isBefore(clock.today())) {
            Feedback.warn("project_edit.bid_passed");
        }
        if (submitting) {
            Feedback.done("project_edit.submitted", saved.getTrackingNumber());
        } else if (number == null) {
            Feedback.done("project_edit.registered", saved.getTrackingNumber());
        } else {
            Feedback.done("shared.saved");
        }
        return "/project/view?faces-redirect=true&number=" + saved.getTrackingNumber();
    }

    public void addMember() {
        draft.getInitiation().getTeam().add(new TeamEntry());
    }

    public void removeMember(TeamEntry entry) {
        draft.getInitiation().getTeam().remove(entry);
    }

    public void addDecisionMember() {
        draft.getDecisionGroup().add(new DecisionEntry());
    }

    public void removeDecisionMember(DecisionEntry entry) {
        draft.getDecisionGroup().remove(entry);
    }

    /** Sign-in name by name of the people who may be on the team. */
    public Map<String, String> getColleagues() {
        return WhileDrawn.once("project.colleagues", this::colleagues);
    }

    private Map<String, String> colleagues() {
        Map<String, String> people = new LinkedHashMap<>();
        organization.colleagues(Caller.current().subsidiaryId())
                .forEach(person -> people.put(person.getName() + " (" + person.getUsername() + ")", person.getUsername()));
        return people;
    }

    /** Id by name and title of the chosen customer's people. */
    public Map<String, Long> getCards() {
        Map<String, Long> cards = new LinkedHashMap<>();
        if (customer != null) {
            for (CardRow row : cardsOf(customer.getId())) {
                cards.put(row.card().getName() + " · " + row.card().getTitle(), row.card().getId());
            }
        }
        draft.getDecisionGroup().stream().filter(entry -> entry.getCardId() != null && !cards.containsValue(entry.getCardId()))
                .forEach(entry -> cards.put(entry.getName(), entry.getCardId()));
        return cards;
    }

    private List<CardRow> cardsOf(Long id) {
        return WhileDrawn.once("project.cards." + id, () -> customers.cards(null, id, PageRequest.of(0, PageRequest.MAXIMUM_SIZE)).items());
    }

    public InitiationThreshold getThreshold() {
        return WhileDrawn.once("project.initiationThreshold", parameters::initiationThreshold);
    }

    public List<String> getSpecialtyNames() {
        return List.copyOf(offered().keySet());
    }

    public List<String> getSubSpecialtyNames() {
        return offered().getOrDefault(String.valueOf(draft.getSpecialty()), List.of());
    }

    private Map<String, List<String>> offered() {
        return WhileDrawn.once("project.specialties", () -> specialties.of(Caller.current().subsidiaryCode()));
    }

    public ProjectKind[] getKinds() {
        return ProjectKind.values();
    }

    /** The expected margin as people write it, in per cent. */
    public BigDecimal getMargin() {
        BigDecimal margin = draft.getInitiation().getExpectedMargin();
        return margin == null ? null : margin.movePointRight(2).stripTrailingZeros();
    }

    public void setMargin(BigDecimal percent) {
        draft.getInitiation().setExpectedMargin(percent == null ? null : percent.movePointLeft(2));
    }

    public ProjectDraft getDraft() {
        return draft;
    }

    public List<Conflict> getConflicts() {
        return conflicts;
    }

    public boolean isReviewRunning() {
        return reviewRunning;
    }

    public boolean isAgain() {
        return again;
    }

    public Customer getCustomer() {
        return customer;
    }

    public void setCustomer(Customer customer) {
        this.customer = customer;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public Long getCustomerId() {
        return customerId;
    }

    public void setCustomerId(Long customerId) {
        this.customerId = customerId;
    }
}

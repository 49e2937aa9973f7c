package org.tenderline.deposit.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.approval.Subject;
import org.tenderline.deposit.Deposit;
import org.tenderline.deposit.DepositQueries;
import org.tenderline.deposit.DepositService;
import org.tenderline.deposit.Instrument;
import org.tenderline.deposit.LegalCeiling;
import org.tenderline.project.Project;
import org.tenderline.security.Caller;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.web.Drafts;
import org.tenderline.shared.web.Feedback;

/** {@code /deposit/edit}: a new request for a project, or one that came back, to be submitted again. */
@Named
@ViewScoped
public class DepositEditBacking implements Serializable {

    @Inject
    private DepositService deposits;

    @Inject
    private DepositQueries queries;

    private String project;
    private String number;
    private String projectName;
    private Long projectId;
    private Long subsidiaryId;
    private Long customerId;
    private Integer version;
    private DepositForm form = new DepositForm();

    public void load() {
        if (number != null) {
            Deposit deposit = queries.get(number);
            if (!deposit.getState().isEditable() || !deposit.getRequesterId().equals(Caller.current().personId())) {
                throw BusinessException.notFound();
            }
            project = deposit.getTrackingNumber();
            version = deposit.getVersion();
            form = DepositForm.of(deposit.request());
        }
        if (project != null) {
            Project found = queries.requestable(project);
            projectId = found.getId();
            projectName = found.getName();
            subsidiaryId = found.getSubsidiaryId();
            customerId = found.getCustomerId();
        }
    }

    public String submit() {
        Deposit deposit = number == null ? deposits.request(project, form.request())
                : deposits.requestAgain(number, version, form.request());
        Drafts.saved();
        Feedback.done("deposit_edit.submitted", deposit.getNumber());
        return "/deposit/view?faces-redirect=true&number=" + deposit.getNumber();
    }

    /** What besides the amount decides the route. */
    public Map<String, String> getFacts() {
        return Map.of("instrument", String.valueOf(form.getInstrument()), Subject.CUSTOMER_FACT, String.valueOf(customerId));
    }

    public Long getSubsidiaryId() {
        return subsidiaryId;
    }

    public boolean isOverCeiling() {
        return form.getAmount() != null && projectId != null
                && queries.warnings(projectId, form.getAmount()).contains(LegalCeiling.WARNING);
    }

    public Instrument[] getInstruments() {
        return Instrument.values();
    }

    public boolean isAgain() {
        return number != null;
    }

    public String getProject() {
        return project;
    }

    public void setProject(String project) {
        this.project = project;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getProjectName() {
        return projectName;
    }

    public DepositForm getForm() {
        return form;
    }
}

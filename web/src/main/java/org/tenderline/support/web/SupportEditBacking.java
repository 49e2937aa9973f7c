package org.tenderline.support.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.project.Project;
import org.tenderline.security.Caller;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.web.Drafts;
import org.tenderline.shared.web.Feedback;
import org.tenderline.support.SupportAsk;
import org.tenderline.support.SupportParameters;
import org.tenderline.support.SupportQueries;
import org.tenderline.support.SupportRequest;
import org.tenderline.support.SupportService;

/** {@code /support/edit}: asking for support of a project, or asking again what has ended. */
@Named
@ViewScoped
public class SupportEditBacking implements Serializable {

    @Inject
    private transient SupportService service;

    @Inject
    private transient SupportQueries queries;

    @Inject
    private transient SupportParameters parameters;

    @Inject
    private transient BusinessClock clock;

    private String project;
    private String number;
    private String projectName;
    private Long subsidiaryId;
    private Integer version;
    private String blocker;
    private String description;
    private Long asked;
    private LocalDate dueOn;
    private int usualDays;
    private final Map<String, Long> people = new LinkedHashMap<>();

    public void load() {
        subsidiaryId = number == null ? loadNew() : loadAgain();
        queries.askable(subsidiaryId).forEach(person -> people.put(person.getName() + " (" + person.getUsername() + ")", person.getId()));
        usualDays = parameters.deadlineWorkingDays();
    }

    private Long loadNew() {
        Project found = queries.project(project);
        projectName = found.getName();
        return found.getSubsidiaryId();
    }

    private Long loadAgain() {
        SupportRequest request = queries.get(number).request();
        if (!request.getState().mayAskAgain() || !request.getRequesterId().equals(Caller.current().personId())) {
            throw BusinessException.notFound();
        }
        project = request.getTrackingNumber();
        projectName = request.getProjectName();
        version = request.getVersion();
        blocker = request.getBlocker();
        description = request.getDescription();
        asked = request.getAskedId();
        return request.getSubsidiaryId();
    }

    public String ask() {
        SupportAsk ask = new SupportAsk(blocker, description, asked, dueOn);
        SupportRequest request = number == null ? service.ask(project, ask) : service.askAgain(number, version, ask);
        Drafts.saved();
        Feedback.done("support_edit.asked", request.getNumber());
        return "/support/view?faces-redirect=true&number=" + request.getNumber();
    }

    /** The project's. */
    public Long getSubsidiaryId() {
        return subsidiaryId;
    }

    public LocalDate getToday() {
        return clock.today();
    }

    public boolean isAgain() {
        return number != null;
    }

    /** Working days for an answer where no day is named. */
    public int getUsualDays() {
        return usualDays;
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

    public String getBlocker() {
        return blocker;
    }

    public void setBlocker(String blocker) {
        this.blocker = blocker;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public Long getAsked() {
        return asked;
    }

    public void setAsked(Long asked) {
        this.asked = asked;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public Map<String, Long> getPeople() {
        return people;
    }
}

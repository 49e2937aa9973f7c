package org.tenderline.support.web;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.shared.web.Feedback;
import org.tenderline.support.Blocker;
import org.tenderline.support.SupportParameters;
import org.tenderline.support.SupportSettings;

/** {@code /support/settings}: the blockers that the form offers, and the usual deadline. */
@Named
@ViewScoped
public class SupportSettingsBacking implements Serializable {

    private static final String AGAIN = "/support/settings?faces-redirect=true";

    @Inject
    private transient SupportSettings settings;

    @Inject
    private transient SupportParameters parameters;

    private List<Blocker> blockers;
    private Integer deadlineWorkingDays;
    private String name;
    private String nameEnglish;

    @PostConstruct
    void load() {
        blockers = settings.blockers();
        deadlineWorkingDays = parameters.deadlineWorkingDays();
    }

    public String changeDeadline() {
        settings.changeDeadline(deadlineWorkingDays);
        Feedback.done("shared.saved");
        return AGAIN;
    }

    public String add() {
        Feedback.done("support_settings.added", settings.addBlocker(name, nameEnglish).getName());
        return AGAIN;
    }

    public String offer(Blocker blocker) {
        settings.offer(blocker.getId(), blocker.getVersion(), !blocker.isActive());
        Feedback.done("shared.saved");
        return AGAIN;
    }

    public List<Blocker> getBlockers() {
        return blockers;
    }

    public Integer getDeadlineWorkingDays() {
        return deadlineWorkingDays;
    }

    public void setDeadlineWorkingDays(Integer deadlineWorkingDays) {
        this.deadlineWorkingDays = deadlineWorkingDays;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNameEnglish() {
        return nameEnglish;
    }

    public void setNameEnglish(String nameEnglish) {
        this.nameEnglish = nameEnglish;
    }
}

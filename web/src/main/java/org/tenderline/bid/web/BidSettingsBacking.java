package org.tenderline.bid.web;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.bid.BidReason;
import org.tenderline.bid.OutcomeSettings;
import org.tenderline.bid.ReminderRule;
import org.tenderline.shared.web.Feedback;

/** {@code /bid/settings}: the reasons that the form offers, and from which day on who is reminded. */
@Named
@ViewScoped
public class BidSettingsBacking implements Serializable {

    private static final String AGAIN = "/bid/settings?faces-redirect=true";

    @Inject
    private transient OutcomeSettings settings;

    private List<BidReason> reasons;
    private List<ReminderRule> rules;
    private String name;
    private Integer ownerFromDay;
    private Integer directorFromDay;

    @PostConstruct
    void load() {
        reasons = settings.reasons();
        rules = settings.rules();
        ownerFromDay = rules.get(0).getOwnerFromDay();
        directorFromDay = rules.get(0).getDirectorFromDay();
    }

    public String add() {
        Feedback.done("bid_settings.added", settings.addReason(name).getName());
        return AGAIN;
    }

    public String offer(BidReason reason) {
        settings.offer(reason.getId(), reason.getVersion(), !reason.isActive());
        Feedback.done("shared.saved");
        return AGAIN;
    }

    public String remind() {
        settings.remind(ownerFromDay, directorFromDay);
        Feedback.done("shared.saved");
        return AGAIN;
    }

    public List<BidReason> getReasons() {
        return reasons;
    }

    public List<ReminderRule> getRules() {
        return rules;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getOwnerFromDay() {
        return ownerFromDay;
    }

    public void setOwnerFromDay(Integer ownerFromDay) {
        this.ownerFromDay = ownerFromDay;
    }

    public Integer getDirectorFromDay() {
        return directorFromDay;
    }

    public void setDirectorFromDay(Integer directorFromDay) {
        this.directorFromDay = directorFromDay;
    }
}

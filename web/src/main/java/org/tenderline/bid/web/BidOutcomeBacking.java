package org.tenderline.bid.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.bid.OutcomeForm;
import org.tenderline.bid.OutcomeQueries;
import org.tenderline.bid.OutcomeResult;
import org.tenderline.bid.OutcomeService;
import org.tenderline.project.Project;
import org.tenderline.project.ProjectQueries;
import org.tenderline.project.ProjectState;
import org.tenderline.security.Caller;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.web.Drafts;
import org.tenderline.shared.web.Feedback;

/** The form in which a project's owner says what came of the bid. */
@Named
@ViewScoped
public class BidOutcomeBacking implements Serializable {

    private static final int FIRST_LINES = 3;

    @Inject
    private transient OutcomeService service;

    @Inject
    private transient OutcomeQueries queries;

    @Inject
    private transient ProjectQueries projects;

    @Inject
    private transient BusinessClock clock;

    private String number;
    private String projectName;
    private boolean open;
    private LocalDate openedOn;
    private OutcomeResult result;
    private BigDecimal ourPrice;
    private Integer ourRank;
    private String winner;
    private List<BidderLine> bidders = new ArrayList<>();
    private List<String> reasons = new ArrayList<>();
    private String ownReason;
    private String remark;
    private String contractNumber;

    /** Opens the form for the owner; nobody else finds this page. */
    public void load() {
        Project project = projects.project(number);
        if (!project.getOwnerId().equals(Caller.current().personId())) {
            throw BusinessException.forbidden();
        }
        projectName = project.getName();
        open = project.getState() == ProjectState.TRACKING;
        openedOn = project.getExpectedBidOn().isAfter(clock.today()) ? null : project.getExpectedBidOn();
        for (int line = 0; line < FIRST_LINES; line++) {
            addBidder();
        }
    }

    public void addBidder() {
        bidders.add(new BidderLine());
    }

    public void removeBidder(BidderLine line) {
        bidders.remove(line);
    }

    public String save() {
        bidders.removeIf(BidderLine::isBlank);
        List<String> all = new ArrayList<>(reasons);
        if (ownReason != null) {
            all.add(ownReason);
        }
        try {
            service.record(number, new OutcomeForm(openedOn, result, ourPrice, ourRank, winner,
                    bidders.stream().map(BidderLine::form).toList(), all, remark, result == OutcomeResult.WON ? contractNumber : null));
        } catch (BusinessException refusal) {
            throw refusal.shownAt("reasons[" + reasons.size() + "]", "ownReason");
        }
        Drafts.saved();
        Feedback.done("bid_outcome.saved");
        return "/project/view?faces-redirect=true&number=" + number;
    }

    public List<String> getReasonChoices() {
        return queries.reasons();
    }

    public OutcomeResult[] getResults() {
        return OutcomeResult.values();
    }

    public boolean isWon() {
        return result == OutcomeResult.WON;
    }

    public boolean isPriceRequired() {
        return result != OutcomeResult.ABANDONED;
    }

    /** The last day an opening may be on. */
    public LocalDate getToday() {
        return clock.today();
    }

    public boolean isOpen() {
        return open;
    }

    public String getProjectName() {
        return projectName;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public LocalDate getOpenedOn() {
        return openedOn;
    }

    public void setOpenedOn(LocalDate openedOn) {
        this.openedOn = openedOn;
    }

    public OutcomeResult getResult() {
        return result;
    }

    public void setResult(OutcomeResult result) {
        this.result = result;
    }

    public BigDecimal getOurPrice() {
        return ourPrice;
    }

    public void setOurPrice(BigDecimal ourPrice) {
        this.ourPrice = ourPrice;
    }

    public Integer getOurRank() {
        return ourRank;
    }

    public void setOurRank(Integer ourRank) {
        this.ourRank = ourRank;
    }

    public String getWinner() {
        return winner;
    }

    public void setWinner(String winner) {
        this.winner = winner;
    }

    public List<BidderLine> getBidders() {
        return bidders;
    }

    public List<String> getReasons() {
        return reasons;
    }

    public void setReasons(List<String> reasons) {
        this.reasons = reasons;
    }

    public String getOwnReason() {
        return ownReason;
    }

    public void setOwnReason(String ownReason) {
        this.ownReason = ownReason;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public String getContractNumber() {
        return contractNumber;
    }

    public void setContractNumber(String contractNumber) {
        this.contractNumber = contractNumber;
    }
}

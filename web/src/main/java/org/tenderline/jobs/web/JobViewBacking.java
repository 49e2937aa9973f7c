package org.tenderline.jobs.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.erp.ErpQueries;
import org.tenderline.erp.RejectionReason;
import org.tenderline.jobs.JobName;
import org.tenderline.jobs.JobQueries;
import org.tenderline.jobs.JobRun;
import org.tenderline.security.Caller;
import org.tenderline.security.Right;
import org.tenderline.shared.web.LazyPage;
import org.tenderline.shared.web.Preferences;

/** {@code /jobs/view}: one run, its figures while they grow, and for those who may see them the rows it set aside. */
@Named
@ViewScoped
public class JobViewBacking implements Serializable {

    @Inject
    private JobQueries queries;

    @Inject
    private ErpQueries erp;

    @Inject
    private Preferences preferences;

    private long number;
    private RejectionReason reason;
    private JobRun run;
    private LazyPage<ErpQueries.Rejection> rejections;

    public void load() {
        run = queries.run(number);
        rejections = new LazyPage<>(request -> erp.rejections(number, reason, request));
    }

    public String getMessage() {
        return RunTexts.message(run, preferences.getLocale());
    }

    /** Rejected rows are business data: whoever only runs the system sees their number. */
    public boolean isRejectionsShown() {
        return run.job() == JobName.ERP_SYNC && run.rejected() > 0 && Caller.current().can(Right.REJECTION_VIEW);
    }

    public RejectionReason[] getReasons() {
        return RejectionReason.values();
    }

    public JobRun getRun() {
        return run;
    }

    public LazyPage<ErpQueries.Rejection> getRejections() {
        return rejections;
    }

    public long getNumber() {
        return number;
    }

    public void setNumber(long number) {
        this.number = number;
    }

    public RejectionReason getReason() {
        return reason;
    }

    public void setReason(RejectionReason reason) {
        this.reason = reason;
    }
}

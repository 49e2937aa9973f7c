package org.tenderline.jobs.web;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.jobs.JobLauncher;
import org.tenderline.jobs.JobName;
import org.tenderline.jobs.JobQueries;
import org.tenderline.jobs.JobRun;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.web.LazyPage;
import org.tenderline.shared.web.Page;
import org.tenderline.shared.web.Preferences;

/** {@code /jobs/list}: the runs, and the start of a job. */
@Named
@ViewScoped
public class JobListBacking implements Serializable {

    @Inject
    private JobQueries queries;

    @Inject
    private JobLauncher launcher;

    @Inject
    private BusinessClock clock;

    @Inject
    private Preferences preferences;

    @Inject
    private Page page;

    private JobName job;
    private LocalDate businessDate;
    private JobName startJob = JobName.ERP_SYNC;
    private LocalDate startDate;
    private boolean acceptLoss;
    private LazyPage<JobRun> runs;

    @PostConstruct
    void init() {
        startDate = clock.today();
        runs = new LazyPage<>(request -> queries.runs(job, businessDate, request));
    }

    /** To the run's page, where its progress shows. */
    public String start() {
        return "/jobs/view?faces-redirect=true&run=" + launcher.start(startJob, startDate, acceptLoss);
    }

    public String name(JobName name) {
        return page.text("jobs.name." + name.name());
    }

    public String message(JobRun run) {
        Locale locale = preferences.getLocale();
        return RunTexts.message(run, locale);
    }

    public JobName[] getJobs() {
        return JobName.values();
    }

    public LazyPage<JobRun> getRuns() {
        return runs;
    }

    public JobName getJob() {
        return job;
    }

    public void setJob(JobName job) {
        this.job = job;
    }

    public LocalDate getBusinessDate() {
        return businessDate;
    }

    public void setBusinessDate(LocalDate businessDate) {
        this.businessDate = businessDate;
    }

    public JobName getStartJob() {
        return startJob;
    }

    public void setStartJob(JobName startJob) {
        this.startJob = startJob;
    }

    public LocalDate getStartDate() {
        return startDate;
    }

    public void setStartDate(LocalDate startDate) {
        this.startDate = startDate;
    }

    public boolean isAcceptLoss() {
        return acceptLoss;
    }

    public void setAcceptLoss(boolean acceptLoss) {
        this.acceptLoss = acceptLoss;
    }
}

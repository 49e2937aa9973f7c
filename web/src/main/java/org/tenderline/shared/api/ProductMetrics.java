package org.tenderline.shared.api;

import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.tenderline.approval.ApprovalState;
import org.tenderline.jobs.JobFigures;
import org.tenderline.jobs.JobName;
import org.tenderline.shared.web.SessionCounter;

/** The product's own metrics at {@code /metrics}: jobs, approvals, database connections, sessions. NaN while nobody can tell. */
@ApplicationScoped
public class ProductMetrics {

    @Inject
    private MetricRegistry registry;

    @Inject
    private ProductFigures figures;

    void register(@Observes @Initialized(ApplicationScoped.class) Object start) {
        for (JobName job : JobName.values()) {
            registerJob(job, new Tag("job", job.word()));
        }
        for (ApprovalState state : ApprovalState.values()) {
            gauge("tenderline_approvals", now -> now.approvals().states().get(state), new Tag("state", state.name()));
        }
        gauge("tenderline_approval_tasks_open", now -> now.approvals().open());
        gauge("tenderline_approval_tasks_overdue", now -> now.approvals().overdue());
        gauge("tenderline_database_connections", now -> now.connections().busy(), new Tag("state", "busy"));
        gauge("tenderline_database_connections", now -> now.connections().idle(), new Tag("state", "idle"));
        registry.gauge("tenderline_sessions_active", this, metrics -> SessionCounter.active());
    }

    private void registerJob(JobName job, Tag tag) {
        for (BatchStatus status : BatchStatus.values()) {
            gauge("tenderline_job_runs", now -> now.jobs().get(job).runs().getOrDefault(status, 0L), tag, new Tag("status", status.name()));
        }
        gauge("tenderline_job_active", now -> now.jobs().get(job).active() ? 1 : 0, tag);
        gauge("tenderline_job_last_success_age_seconds", now -> age(now.jobs().get(job)), tag);
    }

    private static double age(JobFigures.Figures job) {
        return job.lastSuccess().map(Duration::toSeconds).map(Long::doubleValue).orElse(Double.NaN);
    }

    private void gauge(String name, ToDoubleFunction<ProductFigures.Figures> value, Tag... tags) {
        registry.gauge(name, figures, source -> {
            ProductFigures.Figures now = source.now();
            return now == null ? Double.NaN : value.applyAsDouble(now);
        }, tags);
    }
}

package org.tenderline.jobs;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;
import org.tenderline.shared.Sql;

/** Runs as people look at them: figures and messages, no business data. */
@Stateless
public class JobQueries {

    @Inject
    private Sql sql;

    /**
     * Newest first.
     *
     * @param job null for all
     * @param businessDate null for all
     */
    @Requires(Right.JOB_VIEW)
    public Page<JobRun> runs(JobName job, LocalDate businessDate, PageRequest request) {
        StringBuilder where = new StringBuilder(" FROM job_run WHERE 1 = 1");
        List<Object> values = new ArrayList<>();
        if (job != null) {
            where.append(" AND job = ?");
            values.add(job.word());
        }
        if (businessDate != null) {
            where.append(" AND business_date = ?");
            values.add(businessDate);
        }
        long total = sql.number("SELECT COUNT(*)" + where, values.toArray());
        values.add(request.size());
        values.add(request.offset());
        return new Page<>(sql.list("SELECT " + JobRun.COLUMNS + where + " ORDER BY id DESC LIMIT ? OFFSET ?", JobRun::read, values.toArray()),
            total);
    }

    /** The run with that number, or 404. */
    @Requires(Right.JOB_VIEW)
    public JobRun run(long id) {
        return sql.list("SELECT " + JobRun.COLUMNS + " FROM job_run WHERE id = ?", JobRun::read, id).stream().findFirst()
            .orElseThrow(BusinessException::notFound);
    }
}

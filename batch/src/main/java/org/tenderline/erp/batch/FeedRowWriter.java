package org.tenderline.erp.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.tenderline.erp.FeedFile;
import org.tenderline.erp.FeedRow;
import org.tenderline.erp.FeedStaging;
import org.tenderline.erp.RowRules;
import org.tenderline.jobs.JobRuns;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.organization.OrganizationUnit;

/** Judges and stages a chunk, and counts it in the run: one transaction with the batch's checkpoint. */
@Named
@Dependent
public class FeedRowWriter extends AbstractItemWriter {

    @Inject
    private SyncRun run;

    @Inject
    private FeedStaging staging;

    @Inject
    private OrganizationQueries organization;

    @Inject
    private JobRuns runs;

    @Inject
    @BatchProperty
    private String file;

    private FeedFile feedFile;
    private RowRules rules;
    private FeedStaging.Known known;

    @Override
    public void open(Serializable checkpoint) {
        feedFile = FeedFile.valueOf(file);
        rules = new RowRules(feedFile, organization.subsidiaries().stream().map(OrganizationUnit::getCode).collect(Collectors.toSet()));
        known = staging.known(run.number(), feedFile);
    }

    @Override
    public void writeItems(List<Object> items) {
        runs.hold(run.number());
        FeedStaging.Figures figures = staging.stage(run.number(), feedFile, rules, known, items.stream().map(FeedRow.class::cast).toList());
        runs.count(run.number(), figures.read(), figures.rejected());
    }

    /** The runtime keeps the writers of all steps until the job ends; the keys of three files are too much to be kept with them. */
    @Override
    public void close() {
        known = null;
    }
}

package org.tenderline.erp.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.tenderline.erp.FeedFile;
import org.tenderline.erp.FeedMerge;
import org.tenderline.erp.FeedRow;
import org.tenderline.erp.FeedRows;

/** Reads one file of the feed row by row; the checkpoint is the place in the file. */
@Named
@Dependent
public class FeedFileReader extends AbstractItemReader {

    @Inject
    private SyncRun run;

    @Inject
    private FeedMerge feeds;

    @Inject
    @BatchProperty
    private String file;

    private FeedRows rows;

    @Override
    public void open(Serializable checkpoint) throws Exception {
        FeedFile feedFile = FeedFile.valueOf(file);
        rows = new FeedRows(run.folder(), feedFile, feeds.encoding(run.number(), feedFile), (String) checkpoint);
    }

    @Override
    public FeedRow readItem() throws Exception {
        return rows.next();
    }

    @Override
    public Serializable checkpointInfo() {
        return rows.position();
    }

    @Override
    public void close() throws Exception {
        if (rows != null) {
            rows.close();
        }
    }
}

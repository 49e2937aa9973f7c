package org.tenderline.erp.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenderline.erp.FeedFile;
import org.tenderline.erp.FeedStaging;

/** Gives the room of the staged rows back, in short transactions. */
@Named
@Dependent
public class ClearStaging extends AbstractBatchlet {

    @Inject
    private FeedStaging staging;

    @Override
    public String process() {
        for (FeedFile file : FeedFile.values()) {
            boolean more = true;
            while (more) {
                more = staging.purge(file);
            }
        }
        return "CLEARED";
    }
}

package org.tenderline.jobs;

import java.util.List;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

import org.tenderline.testing.InContainer;

/** Takes what it is given. */
@InContainer
@Dependent
@Named
public class CountingWriter extends AbstractItemWriter {

    @Override
    public void writeItems(List<Object> items) {
        // The job repository counts them.
    }
}

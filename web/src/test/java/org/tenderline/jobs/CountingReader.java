package org.tenderline.jobs;

import java.io.Serializable;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

import org.tenderline.testing.InContainer;

/** Reads 1 to 25. */
@InContainer
@Dependent
@Named
public class CountingReader extends AbstractItemReader {

    private static final int LAST = 25;

    private int current;

    @Override
    public void open(Serializable checkpoint) {
        current = checkpoint == null ? 0 : (Integer) checkpoint;
    }

    @Override
    public Object readItem() {
        return current < LAST ? ++current : null;
    }

    @Override
    public Serializable checkpointInfo() {
        return current;
    }
}

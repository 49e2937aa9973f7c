package org.tenderline.jobs;

import java.io.Serializable;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

import org.tenderline.testing.InContainer;

/** Reads 1 to 25; its checkpoint is readable where the server keeps it. */
@InContainer
@Dependent
@Named
public class CountingReader extends AbstractItemReader {

    static final String CHECKPOINT = "counted to ";
    static final int LAST = 25;

    private int current;

    @Override
    public void open(Serializable checkpoint) {
        current = checkpoint == null ? 0 : Integer.parseInt(((String) checkpoint).substring(CHECKPOINT.length()));
    }

    @Override
    public Object readItem() {
        return current < LAST ? ++current : null;
    }

    @Override
    public Serializable checkpointInfo() {
        return CHECKPOINT + current;
    }
}

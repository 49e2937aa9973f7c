package org.tenderline.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.shared.Sql;
import org.tenderline.testing.ContainerTest;

/** A chunk of ten has been written when the second one is torn off before its commit: neither its rows nor its checkpoint remain. */
@DisplayName("L6: a chunk's rows and the batch runtime's checkpoint are one local transaction")
class ChunkCommitIT extends ContainerTest {

    private static final Pattern COUNTED = Pattern.compile(CountingReader.CHECKPOINT + "(\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final JobOperator operator = BatchRuntime.getJobOperator();

    @Inject
    private Sql sql;

    @EJB
    private OtherTransaction elsewhere;

    private long instance;

    /** What can be seen of a run. */
    private record Seen(int checkpoint, long rows) {
    }

    @AfterEach
    void clear() {
        sql.update("DELETE FROM erp_feed WHERE run_id >= ?", TornChunkWriter.FIRST_ROW);
    }

    @Test
    void aChunkThatIsNotCommittedLeavesNeitherRowsNorCheckpoint() {
        AtomicReference<Seen> within = new AtomicReference<>();
        AtomicReference<Seen> meanwhile = new AtomicReference<>();
        TornChunkWriter.LAST_MOMENT.set(() -> {
            instance = sql.number("SELECT MAX(jobinstanceid) FROM jbatchJOBINSTANCEDATA WHERE name = 'chunk-commit-test'");
            within.set(seen());
            meanwhile.set(elsewhere.ask(this::seen));
        });

        long first = operator.start("chunk-commit-test", new Properties());
        awaitEnd(first, BatchStatus.FAILED);

        assertThat(within.get()).as("seen by the chunk's own transaction at its last moment").isEqualTo(new Seen(20, 20));
        assertThat(meanwhile.get()).as("seen by everybody else at that moment").isEqualTo(new Seen(10, 10));
        assertThat(seen()).as("what remains of the chunk that was torn off").isEqualTo(new Seen(10, 10));

        awaitEnd(operator.restart(first, new Properties()), BatchStatus.COMPLETED);
        assertThat(seen().rows()).as("each row once").isEqualTo(CountingReader.LAST);
    }

    private void awaitEnd(long execution, BatchStatus status) {
        await().atMost(PATIENCE).until(() -> operator.getJobExecution(execution).getEndTime() != null);
        assertThat(operator.getJobExecution(execution).getBatchStatus()).isEqualTo(status);
    }

    private Seen seen() {
        List<String> checkpoints = sql.list("SELECT CONVERT(obj USING latin1) FROM jbatchCHECKPOINTDATA WHERE id = ?", row -> row.getString(1),
            instance + ",count,READER");
        Matcher counted = COUNTED.matcher(checkpoints.isEmpty() ? "" : checkpoints.get(0));
        return new Seen(counted.find() ? Integer.parseInt(counted.group(1)) : 0,
            sql.number("SELECT COUNT(*) FROM erp_feed WHERE run_id >= ?", TornChunkWriter.FIRST_ROW));
    }
}

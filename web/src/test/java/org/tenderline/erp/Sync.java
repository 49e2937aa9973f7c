package org.tenderline.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.tenderline.testing.Answer;
import org.tenderline.testing.Api;

/** Runs {@code erp-sync} from outside and waits for its end. */
final class Sync {

    private static final Set<String> RUNNING = Set.of("STARTING", "STARTED", "STOPPING");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Api operator = Api.as("market").with("Accept-Language", "en");

    Api operator() {
        return operator;
    }

    Answer start(LocalDate businessDate, boolean acceptLoss) {
        return operator.post("/jobs/erp-sync/executions", Api.object("businessDate", businessDate.toString(), "acceptLoss", acceptLoss));
    }

    /** The run once it has ended. */
    JsonObject run(LocalDate businessDate, boolean acceptLoss) {
        return ended(start(businessDate, acceptLoss).expect(202).number("/executionId"));
    }

    JsonObject completed(LocalDate businessDate, boolean acceptLoss) {
        JsonObject run = run(businessDate, acceptLoss);
        assertThat(run.getString("status")).as(run.toString()).isEqualTo("COMPLETED");
        return run;
    }

    /** A run that was refused, with a message that says why. */
    JsonObject refused(LocalDate businessDate, String message) {
        JsonObject run = run(businessDate, false);
        assertThat(run.getString("status")).as(run.toString()).isEqualTo("FAILED");
        assertThat(run.getString("message")).contains(message);
        assertThat(run.getInt("written")).isZero();
        return run;
    }

    JsonObject ended(long execution) {
        String path = "/jobs/erp-sync/executions/" + execution;
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(250))
            .until(() -> !RUNNING.contains(operator.get(path).expect(200).text("/status")));
        return operator.get(path).json();
    }
}

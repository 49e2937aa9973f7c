package org.tenderline.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.tenderline.testing.Api;

/** Starts the synchronization of a feed and holds its end against what the feed says. */
final class SyncDriver {

    private static final String CONTRACTS = "SELECT COUNT(*), COALESCE(SUM(CRC32(CONCAT_WS('|', contract_no, subsidiary_code, customer_name, name,"
        + " kind, signed_on, amount, state))), 0) FROM erp_contract WHERE gone_on IS NULL";
    private static final String RECEIPTS = "SELECT COUNT(*), COALESCE(SUM(CRC32(CONCAT_WS('|', receipt_no, contract_no, received_on, amount))), 0)"
        + " FROM erp_receipt WHERE gone_on IS NULL";

    private final Ground ground;

    SyncDriver(Ground ground) {
        this.ground = ground;
    }

    long start(Node node, BigFeed feed) {
        return node.api().signIn("market").post("/jobs/erp-sync/executions",
            Api.object("businessDate", feed.businessDate().toString(), "acceptLoss", true)).expect(202).number("/executionId");
    }

    void awaitEnd(SyncProgress progress, Duration patience) {
        await().atMost(patience).pollInterval(Duration.ofMillis(500)).until(() -> !progress.committed().active());
    }

    /** The run has completed once, the mirror is the feed, and nothing in the batch runtime's book is still under way. */
    void verify(long run, BigFeed feed, SyncProgress progress) throws SQLException {
        assertThat(progress.committed().status()).isEqualTo("COMPLETED");
        assertThat(progress.committed().read()).as("every row is counted once").isEqualTo(feed.rows());
        assertThat(progress.number("SELECT rejected_count FROM job_run WHERE id = " + run)).isEqualTo(feed.rejected());
        assertThat(found(CONTRACTS)).as("contracts in the mirror").isEqualTo(feed.expectedContracts());
        assertThat(found(RECEIPTS)).as("receipts in the mirror").isEqualTo(feed.expectedReceipts());
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(progress.number("SELECT COUNT(*) FROM jbatchEXECUTIONINSTANCEDATA"
            + " WHERE batchstatus IN ('STARTING', 'STARTED', 'STOPPING')")).as("executions that stay under way").isZero());
        assertThat(progress.number("SELECT COUNT(*) FROM jbatchSTEPEXECUTIONINSTANCEDATA WHERE batchstatus IN ('STARTING', 'STARTED', 'STOPPING')"))
            .as("steps that stay under way").isZero();
        try (Connection connection = ground.connection()) {
            assertThat(Invariants.broken(connection)).isEqualTo(List.of());
        }
    }

    private BigFeed.Expected found(String sql) throws SQLException {
        try (Connection connection = ground.connection(); ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return new BigFeed.Expected(row.getLong(1), row.getLong(2));
        }
    }
}

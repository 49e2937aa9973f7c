package org.tenderline.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.Resource;
import jakarta.batch.runtime.BatchStatus;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.erp.FeedFolder;
import org.tenderline.security.Caller;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Sql;
import org.tenderline.testing.ContainerTest;

@DisplayName("L5: one active run of a job, and none that stays so for ever")
class JobRunsIT extends ContainerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    @Inject
    private JobRuns runs;

    @Inject
    private JobLauncher launcher;

    @Inject
    private RunTransaction transaction;

    @Inject
    private Nights nights;

    @Inject
    private Leftovers leftovers;

    @Inject
    private Sql sql;

    @Resource(lookup = "jdbc/tenderline")
    private DataSource database;

    @Test
    void theWinRateIsComputed() {
        long run = asSystem(() -> launcher.start(JobName.REPORTING_WIN_RATE, null, false));
        JobRun ended = ended(run);
        assertThat(ended.status()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(ended.messages()).extracting(RunMessage::code).containsExactly("WIN_RATE_COMPUTED");
    }

    @Test
    void aSecondRunIsRefusedWhileOneIsActive() {
        long run = asSystem(() -> runs.open(JobName.ERP_SYNC, DAY, false));
        assertThatThrownBy(() -> asSystem(() -> runs.open(JobName.ERP_SYNC, DAY.plusDays(1), false)))
            .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.code()).isEqualTo("ALREADY_RUNNING"));
        close(run);
        long next = asSystem(() -> runs.open(JobName.ERP_SYNC, DAY, false));
        assertThat(asSystem(() -> runs.find(next)).orElseThrow().attempt())
            .isEqualTo(asSystem(() -> runs.find(run)).orElseThrow().attempt() + 1);
        close(next);
    }

    @Test
    void aRunThatBelongsToAnotherProcessIsLeftAlone() {
        long run = asSystem(() -> runs.open(JobName.ERP_SYNC, DAY, false));
        giveToAnother(run);
        assertThatThrownBy(() -> asSystem(() -> {
            runs.count(run, 1_000, 1);
            return null;
        })).isInstanceOf(RunLost.class);
        assertThat(asSystem(() -> runs.find(run)).orElseThrow().read()).isZero();
        sql.update("UPDATE job_run SET owner = ? WHERE id = ?", JobRuns.OWNER, run);
        close(run);
    }

    @Test
    void aStepThatLostItsRunWritesNothing() {
        long run = asSystem(() -> runs.open(JobName.ERP_SYNC, DAY, false));
        assertThat(asSystem(() -> transaction.of(run, () -> mark("kept")))).isEqualTo(1);
        giveToAnother(run);
        assertThatThrownBy(() -> asSystem(() -> transaction.of(run, () -> mark("lost")))).isInstanceOf(RunLost.class);
        assertThat(marks("kept")).isEqualTo(1);
        assertThat(marks("lost")).isZero();
        sql.update("UPDATE job_run SET owner = ? WHERE id = ?", JobRuns.OWNER, run);
        close(run);
    }

    @Test
    void aRunIsNotTakenOverWhileATransactionOfItsOwnerIsOpen() throws SQLException {
        long run = asSystem(() -> runs.open(JobName.ERP_SYNC, DAY, false));
        giveToAnother(run);
        JobRun abandoned = asSystem(() -> runs.find(run)).orElseThrow();
        try (Connection owners = database.getConnection()) {
            owners.setAutoCommit(false);
            owners.createStatement().execute("SELECT id FROM job_run WHERE id = " + run + " FOR UPDATE");
            assertThat(asSystem(() -> runs.takeOver(abandoned))).isFalse();
            owners.rollback();
            owners.setAutoCommit(true);
        }
        assertThat(asSystem(() -> runs.takeOver(abandoned))).isTrue();
        assertThat(asSystem(() -> runs.takeOver(abandoned))).isFalse();
        close(run);
    }

    @Test
    void aNightIsMissedOnceAndOnlyIfTheScheduleWasKnown() {
        LocalDateTime morning = LocalDateTime.of(2040, 1, 2, 3, 0);
        assertThat(night(LocalDateTime.now(), true)).as("before this database knew the schedule").isEmpty();
        long opened = night(morning, false).orElseThrow();
        assertThat(night(morning, true)).as("while it runs").isEmpty();
        close(opened, BatchStatus.FAILED);
        assertThat(night(morning, false)).as("it was tried").isEmpty();
        long madeUp = night(morning, true).orElseThrow();
        close(madeUp, BatchStatus.COMPLETED);
        assertThat(night(morning, true)).as("it was made up for").isEmpty();
    }

    /** The day before has a manifest: that feed must not be taken in the newer one's place. */
    @Test
    void aNightTellsOfANewestFeedThatIsNotCompleteAndTakesNoOlderOne() throws IOException {
        LocalDate today = LocalDate.of(2041, 3, 2);
        Path dayBefore = FeedFolder.inbox().resolve(today.minusDays(1).toString());
        Path manifest = dayBefore.resolve("manifest.json");
        Path newest = FeedFolder.inbox().resolve(today.toString());
        try {
            Files.createDirectories(dayBefore);
            Files.writeString(manifest, "{}");
            Files.createDirectories(newest);
            startNight(today);
            List<Long> opened = sql.list("SELECT id FROM job_run WHERE job = 'erp-sync' AND started_at >= '2041-03-02'", row -> row.getLong(1));
            assertThat(opened).hasSize(1);
            JobRun ended = ended(opened.get(0));
            assertThat(ended.businessDate()).isEqualTo(today);
            assertThat(ended.status()).isEqualTo(BatchStatus.FAILED);
            assertThat(ended.messages()).containsExactly(RunMessage.of("FEED_NO_MANIFEST", today));
        } finally {
            for (Path made : List.of(manifest, dayBefore, newest)) {
                Files.deleteIfExists(made);
            }
        }
    }

    private void startNight(LocalDate today) {
        BusinessClock.travelTo(today.atTime(2, 0));
        try {
            asSystem(() -> {
                launcher.startNight(JobName.ERP_SYNC, FeedFolder.ofNight(FeedFolder.inbox(), today), false);
                return null;
            });
        } finally {
            BusinessClock.travelBack();
        }
    }

    private Optional<Long> night(LocalDateTime now, boolean starting) {
        BusinessClock.travelTo(now);
        try {
            return asSystem(() -> nights.open(JobName.REPORTING_WIN_RATE, now.toLocalDate(), starting));
        } finally {
            BusinessClock.travelBack();
        }
    }

    @Test
    void executionsThatKilledProcessesLeftUnderWayAreEnded() {
        long instance = sql.insert("INSERT INTO jbatchJOBINSTANCEDATA (name, apptag) VALUES ('erp-sync', 'left over')");
        long killed = execution(instance, "CURRENT_TIMESTAMP(6)");
        sql.insert("INSERT INTO jbatchSTEPEXECUTIONINSTANCEDATA (jobexecid, batchstatus, stepname) VALUES (?, 'STARTED', 'contracts')", killed);
        long carriedOn = execution(instance, "CURRENT_TIMESTAMP(6)");
        long forgotten = execution(sql.insert("INSERT INTO jbatchJOBINSTANCEDATA (name) VALUES ('erp-sync')"), "CURRENT_TIMESTAMP(6) - INTERVAL 1 HOUR");
        asSystem(() -> {
            leftovers.settle();
            return null;
        });
        assertThat(underWay(killed)).isZero();
        assertThat(underWay(carriedOn)).isEqualTo(1);
        assertThat(underWay(forgotten)).isZero();
        assertThat(sql.number("SELECT COUNT(*) FROM jbatchSTEPEXECUTIONINSTANCEDATA WHERE jobexecid = ? AND batchstatus = 'FAILED'"
            + " AND endTime IS NOT NULL", killed)).isEqualTo(1);
        sql.update("UPDATE jbatchEXECUTIONINSTANCEDATA SET batchstatus = 'FAILED' WHERE jobexecid = ?", carriedOn);
    }

    private long execution(long instance, String created) {
        return sql.insert("INSERT INTO jbatchEXECUTIONINSTANCEDATA (jobinstanceid, createtime, batchstatus) VALUES (?, " + created + ", 'STARTED')",
            instance);
    }

    private long underWay(long execution) {
        return sql.number("SELECT COUNT(*) FROM jbatchEXECUTIONINSTANCEDATA WHERE jobexecid = ? AND batchstatus = 'STARTED'", execution);
    }

    @Test
    void aRunThatOnlyTheDatabaseBrokeOffIsCarriedOn() {
        long run = asSystem(() -> runs.open(JobName.ERP_SYNC, LocalDate.of(1998, 1, 2), false));
        asSystem(() -> {
            runs.release(run);
            return null;
        });
        JobRun ended = ended(run);
        assertThat(ended.takeovers()).isEqualTo(1);
        assertThat(ended.messages()).extracting(RunMessage::code).containsExactly("FEED_NO_FOLDER");
    }

    @Test
    void theRunOfADeadProcessIsTakenOver() {
        long run = sql.insert("INSERT INTO job_run (job, active_job, business_date, attempt, status, accept_loss, started_by, owner,"
            + " started_at) VALUES ('erp-sync', 'erp-sync', '1998-01-01', 1, 'STARTED', 0, 'market', 'dead', '1998-01-01 00:00:00')");
        JobRun ended = ended(run);
        assertThat(ended.status()).isEqualTo(BatchStatus.FAILED);
        assertThat(ended.messages()).extracting(RunMessage::code).containsExactly("FEED_NO_FOLDER");
        assertThat(asSystem(() -> runs.find(run)).orElseThrow().active()).isFalse();
    }

    private void giveToAnother(long run) {
        sql.update("INSERT INTO job_process (owner, heartbeat_at) VALUES ('another', UTC_TIMESTAMP(6) + INTERVAL 1 MINUTE)"
            + " ON DUPLICATE KEY UPDATE heartbeat_at = VALUES(heartbeat_at)");
        sql.update("UPDATE job_run SET owner = 'another' WHERE id = ?", run);
    }

    private long mark(String mark) {
        return sql.update("INSERT INTO job_process (owner, heartbeat_at) VALUES (?, '2001-01-01')", mark);
    }

    private long marks(String mark) {
        return sql.number("SELECT COUNT(*) FROM job_process WHERE owner = ?", mark);
    }

    private JobRun ended(long run) {
        await().atMost(Duration.ofMinutes(2)).until(() -> !asSystem(() -> runs.find(run)).orElseThrow().active());
        return asSystem(() -> runs.find(run)).orElseThrow();
    }

    private void close(long run) {
        close(run, BatchStatus.ABANDONED);
    }

    private void close(long run, BatchStatus status) {
        asSystem(() -> {
            runs.close(run, status);
            return null;
        });
    }

    private static <T> T asSystem(Callable<T> action) {
        return Caller.runAs(Caller.system("test"), action);
    }
}

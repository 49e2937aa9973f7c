package org.tenderline.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.Metric;
import jakarta.batch.runtime.StepExecution;

import org.junit.jupiter.api.Test;
import org.tenderline.testing.ContainerTest;

/** The server keeps its job history in the tables Flyway made, not in tables of its own. */
class JobRepositoryIT extends ContainerTest {

    @Resource(lookup = "jdbc/tenderline")
    private DataSource dataSource;

    @Test
    void aJobLeavesItsHistoryInTheProductsTables() throws SQLException {
        JobOperator operator = BatchRuntime.getJobOperator();
        long execution = operator.start("job-repository-test", new Properties());

        await().atMost(Duration.ofSeconds(30)).until(() -> operator.getJobExecution(execution).getEndTime() != null);

        assertThat(operator.getJobExecution(execution).getBatchStatus()).isEqualTo(BatchStatus.COMPLETED);
        StepExecution step = operator.getStepExecutions(execution).get(0);
        assertThat(step.getMetrics()).filteredOn(metric -> metric.getType() == Metric.MetricType.WRITE_COUNT)
                .extracting(Metric::getValue).containsExactly(25L);
        assertThat(column("SELECT stepname FROM jbatchSTEPEXECUTIONINSTANCEDATA WHERE jobexecid = " + execution)).containsExactly("count");
        assertThat(column("SELECT table_name FROM information_schema.tables WHERE table_name LIKE 'jbatch%' ORDER BY 1")).containsExactlyInAnyOrder(
                "jbatchCHECKPOINTDATA", "jbatchEXECUTIONINSTANCEDATA", "jbatchJOBINSTANCEDATA", "jbatchJOBSTATUS",
                "jbatchSTEPEXECUTIONINSTANCEDATA", "jbatchSTEPSTATUS");
    }

    private List<String> column(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection(); ResultSet rows = connection.createStatement().executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}

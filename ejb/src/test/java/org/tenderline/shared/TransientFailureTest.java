package org.tenderline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TransientFailureTest {

    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void runsAgainAfterADeadlock() {
        assertThat(TransientFailure.<String>retry(() -> {
            if (runs.incrementAndGet() < 3) {
                throw failure(1213);
            }
            return "done";
        })).isEqualTo("done");
        assertThat(runs).hasValue(3);
    }

    @Test
    void givesUpAfterTheThirdRun() {
        assertThatThrownBy(() -> TransientFailure.retry(() -> {
            runs.incrementAndGet();
            throw failure(1205);
        })).matches(TransientFailure::isIn);
        assertThat(runs).hasValue(3);
    }

    @Test
    void tellsTheDatabasesOwnTroubleFromThatOfWhatWasAsked() {
        assertThat(List.of(new SQLTimeoutException("too slow"), new SQLException("gone", "08S01"), new SQLException("deadlock", "40001", 1213)))
                .allSatisfy(trouble -> assertThat(DatabaseFailure.isPassing(new IllegalStateException(trouble))).isTrue());
        assertThat(List.of(new SQLException("too long", "22001", 1406), new NumberFormatException("x")))
                .allSatisfy(own -> assertThat(DatabaseFailure.isPassing(new IllegalStateException(own))).isFalse());
    }

    @Test
    void doesNotRepeatWhatWillFailAgain() {
        assertThatThrownBy(() -> TransientFailure.retry(() -> {
            runs.incrementAndGet();
            throw failure(1062);
        })).isInstanceOf(IllegalStateException.class);
        assertThat(runs).hasValue(1);
    }

    private static RuntimeException failure(int code) {
        return new IllegalStateException(new RuntimeException(new SQLException("from the database", "40001", code)));
    }
}

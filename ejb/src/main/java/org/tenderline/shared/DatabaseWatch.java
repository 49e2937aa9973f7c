package org.tenderline.shared;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;

import org.tenderline.driver.DatabaseSockets;

/**
 * Asks the database every second whether it is there, over a connection of its own that waits a second, then over a new one. Two unanswered
 * questions while nothing else arrives from it either are enough: who waits for it is let go, and the doors answer at once until it is back. A busy
 * machine may be slow, but does not fall silent.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseWatch {

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class.getName());
    private static final int QUESTION_SECONDS = 1;
    private static final int CONNECTION_MILLISECONDS = 2_000;

    private final AtomicBoolean asking = new AtomicBoolean();
    private Connection connection;
    private volatile boolean away;

    /** Whether the database is known not to answer. */
    public boolean isAway() {
        return away;
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void ask() {
        if (!asking.compareAndSet(false, true)) {
            return;
        }
        try {
            tell(away ? !answers() : isSilent());
        } finally {
            asking.set(false);
        }
    }

    private boolean isSilent() {
        long asked = System.nanoTime();
        return !answers() && !answers() && !DatabaseSockets.heardSince(asked);
    }

    private void tell(boolean now) {
        if (now == away) {
            return;
        }
        away = now;
        if (now) {
            LOG.severe("The database does not answer; people are told so");
            DatabaseSockets.leave();
        } else {
            DatabaseSockets.returned();
            LOG.info("The database answers again");
        }
    }

    private boolean answers() {
        try {
            if (connection == null) {
                connection = DriverManager.getConnection(impatient(System.getenv("TENDERLINE_DB_URL")), System.getenv("TENDERLINE_DB_USER"),
                        System.getenv("TENDERLINE_DB_PASSWORD"));
            }
            if (connection.isValid(QUESTION_SECONDS)) {
                return true;
            }
        } catch (SQLException unreachable) {
            LOG.log(Level.FINE, "The database does not answer", unreachable);
        }
        close();
        return false;
    }

    private static String impatient(String url) {
        String patience = "=" + CONNECTION_MILLISECONDS;
        return url.replaceFirst("connectTimeout=\\d+", "connectTimeout" + patience).replaceFirst("socketTimeout=\\d+", "socketTimeout" + patience);
    }

    /** The server's libraries outlive the application. */
    @PreDestroy
    void end() {
        DatabaseSockets.returned();
        close();
    }

    private void close() {
        try (Connection old = connection) {
            connection = null;
        } catch (SQLException broken) {
            LOG.log(Level.FINE, "A broken connection could not be closed", broken);
        }
    }
}

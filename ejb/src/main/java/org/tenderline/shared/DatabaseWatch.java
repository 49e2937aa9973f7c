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

/**
 * Asks the database every second whether it is there, over a connection of its own that waits two seconds at most. While it is not, the doors answer
 * at once that it is not, instead of letting every person wait for the pool. One unanswered question is not enough: a busy machine may be slow.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseWatch {

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class.getName());
    private static final int SECONDS = 2;
    private static final int UNANSWERED = 2;

    private final AtomicBoolean asking = new AtomicBoolean();
    private Connection connection;
    private int unanswered;
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
            unanswered = answers() ? 0 : unanswered + 1;
            tell(unanswered >= UNANSWERED);
        } finally {
            asking.set(false);
        }
    }

    private void tell(boolean now) {
        if (now != away) {
            away = now;
            LOG.log(now ? Level.SEVERE : Level.INFO, now ? "The database does not answer; people are told so" : "The database answers again");
        }
    }

    private boolean answers() {
        try {
            if (connection == null) {
                connection = DriverManager.getConnection(impatient(System.getenv("TENDERLINE_DB_URL")), System.getenv("TENDERLINE_DB_USER"),
                        System.getenv("TENDERLINE_DB_PASSWORD"));
            }
            if (connection.isValid(SECONDS)) {
                return true;
            }
        } catch (SQLException unreachable) {
            LOG.log(Level.FINE, "The database does not answer", unreachable);
        }
        close();
        return false;
    }

    private static String impatient(String url) {
        String patience = "=" + SECONDS * 1_000;
        return url.replaceFirst("connectTimeout=\\d+", "connectTimeout" + patience).replaceFirst("socketTimeout=\\d+", "socketTimeout" + patience);
    }

    @PreDestroy
    void close() {
        try (Connection old = connection) {
            connection = null;
        } catch (SQLException broken) {
            LOG.log(Level.FINE, "A broken connection could not be closed", broken);
        }
    }
}

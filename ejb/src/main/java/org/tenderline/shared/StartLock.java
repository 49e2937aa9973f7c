package org.tenderline.shared;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * What is done once in the life of a database is done by one node: the others that start with it wait here, and then find it done. The lock belongs to
 * a connection of its own and outlives the work's transactions; the database ends it with that connection when the node dies.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StartLock {

    private static final Logger LOG = Logger.getLogger(StartLock.class.getName());
    /** A statement may not take longer than the connection waits for an answer. */
    private static final int PATIENCE_SECONDS = 5;
    /** Locks are the server's; another database of it may start too. */
    private static final String TAKE = "SELECT GET_LOCK(CONCAT(DATABASE(), '.', ?), ?)";
    private static final String RELEASE = "SELECT RELEASE_LOCK(CONCAT(DATABASE(), '.', ?))";

    @Resource(lookup = "jdbc/tenderline")
    private DataSource pool;

    /** Does the work, which must look itself whether it is still to be done. */
    public void hold(String name, Runnable work) {
        try (Connection connection = pool.getConnection()) {
            if (!says(connection, TAKE, name, 0)) {
                LOG.log(Level.INFO, "Another node is busy with: {0}; this one waits", name);
                boolean taken = false;
                while (!taken) {
                    taken = says(connection, TAKE, name, PATIENCE_SECONDS);
                }
            }
            try {
                work.run();
            } finally {
                release(connection, name);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A connection that broke has ended the lock already; what was done under it stays done. */
    private static void release(Connection connection, String name) {
        try {
            says(connection, RELEASE, name);
        } catch (SQLException broken) {
            LOG.log(Level.WARNING, "The lock of the start ended with its connection", broken);
        }
    }

    private static boolean says(Connection connection, String question, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}

package org.tenderline.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The pool as the database sees it, which is the same on every server: connections of the application's account, those of other nodes too. */
@ApplicationScoped
public class DatabaseConnections {

    @Inject
    private Sql sql;

    /**
     * @param busy carrying out a statement
     * @param idle waiting in the pool, or held by work that computes
     */
    public record Figures(long busy, long idle) {
    }

    public Figures now() {
        long all = count("1 = 1");
        long idle = count("COMMAND = 'Sleep'");
        return new Figures(all - idle, idle);
    }

    private long count(String condition) {
        return sql.number("SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE USER = SUBSTRING_INDEX(USER(), '@', 1) AND " + condition);
    }
}

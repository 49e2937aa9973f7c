package org.tenderline.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.Callable;
import org.tenderline.shared.Sql;

/** How many SQL statements something takes, by the database's own count of the transaction's one connection. */
@InContainer
@Dependent
public class StatementCount {

    @Inject
    private Sql sql;

    @Inject
    private UserTransaction transaction;

    public long of(Callable<?> action) throws Exception {
        transaction.begin();
        try {
            long before = questions();
            action.call();
            return questions() - before - 1;
        } finally {
            transaction.rollback();
        }
    }

    private long questions() {
        return sql.list("SHOW SESSION STATUS LIKE 'Questions'", row -> row.getLong(2)).get(0);
    }
}

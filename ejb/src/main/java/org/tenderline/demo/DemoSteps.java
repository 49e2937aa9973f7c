package org.tenderline.demo;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;

/** Runs each step once in the life of a database: its rows and the note that it is done commit together. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DemoSteps {

    @Inject
    private Records records;

    @Inject
    private BusinessClock clock;

    /** When the load began; a load that goes on after a crash keeps that time, so that it draws the same history. */
    @Requires(Right.ORGANIZATION_EDIT)
    public LocalDateTime present() {
        return ((Timestamp) records.unscopedSql("the demo's own notes", "SELECT min(completed_at) FROM demo_step").getSingleResult())
                .toLocalDateTime();
    }

    @Requires(Right.ORGANIZATION_EDIT)
    public void once(String name, DemoStep step) {
        boolean done = !records.unscopedSql("the demo's own notes", "SELECT step FROM demo_step WHERE step = ?1", name)
                .getResultList().isEmpty();
        if (!done) {
            step.run();
            records.unscopedSql("the demo's own notes", "INSERT INTO demo_step (step, completed_at) VALUES (?1, ?2)", name, clock.now())
                    .executeUpdate();
        }
    }
}

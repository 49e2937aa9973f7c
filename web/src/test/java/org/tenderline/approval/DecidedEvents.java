package org.tenderline.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tenderline.shared.BusinessException;
import org.tenderline.testing.InContainer;

/** A room that listens: remembers what it was told, and refuses or breaks where the comment tells it to. */
@InContainer
@ApplicationScoped
public class DecidedEvents {

    static final String VETO = "veto";
    static final String BREAK = "break";
    private final List<ApprovalDecided> told = new CopyOnWriteArrayList<>();

    public void hear(@Observes ApprovalDecided decided) {
        if (VETO.equals(decided.comment())) {
            throw BusinessException.rule("WRONG_STATE");
        }
        if (BREAK.equals(decided.comment()) && decided.number().startsWith(BREAK)) {
            throw new IllegalStateException("a test's listener breaks");
        }
        told.add(decided);
    }

    public List<ApprovalOutcome> of(String number) {
        return told.stream().filter(decided -> decided.number().equals(number)).map(ApprovalDecided::outcome).toList();
    }
}

package org.tenderline.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.Sql;

/** The outbox: writes down, within the running transaction, what is to be told. Whom it reaches and how is worked out afterwards. */
@Stateless
public class Notices {

    private static final String INSERT = "INSERT INTO notification_event (kind, subject_kind, subject_number, subsidiary_id, people, facts,"
            + " told_key, page_only, happened_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @Inject
    private Sql sql;

    @Inject
    private Parameters parameters;

    @Inject
    private BusinessClock clock;

    /** Tells it with the change it is about, or not at all. What happened long ago, as a history being loaded did, tells nobody. */
    @Requires(Right.SIGNED_IN)
    public void tell(Notice notice) {
        LocalDateTime now = clock.now();
        LocalDateTime present = clock.present();
        boolean past = now.isBefore(present.minusMinutes(1));
        if (past && now.isBefore(present.minusDays(parameters.number(Parameter.FRESH_DAYS)))) {
            return;
        }
        String people = notice.people().stream().map(String::valueOf).collect(Collectors.joining(","));
        String insert = notice.toldKey() == null ? INSERT : INSERT + " ON DUPLICATE KEY UPDATE told_key = told_key";
        sql.update(insert, notice.kind(), notice.subjectKind(), notice.subjectNumber(), notice.subsidiaryId(), people,
                Facts.write(notice.facts()), notice.toldKey(), past, now);
    }
}

package org.tenderline.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Violations;

/** The wordings and their versions. */
@Stateless
public class NotificationTemplates {

    @Inject
    private Records records;

    @Inject
    private Carriers carriers;

    @Inject
    private BusinessClock clock;

    /** Every version, the current one first. */
    @Requires(Right.NOTIFICATION_ADMINISTER)
    public List<NotificationTemplate> versions(String kind, Channel channel, Language language) {
        return records.select(NotificationTemplate.class).where("e.kind = ? and e.channel = ? and e.language = ?", kind, channel, language)
                .orderBy("e.number desc").list(1_000);
    }

    /** The placeholders a kind's templates may mention. */
    @Requires(Right.NOTIFICATION_ADMINISTER)
    public Set<String> placeholders(String kind) {
        Set<String> names = new TreeSet<>(Wording.COMMON);
        names.addAll(rule(kind).getExample().keySet());
        return names;
    }

    /** Filled in with the example; refuses what {@link #change} would. */
    @Requires(Right.NOTIFICATION_ADMINISTER)
    public Wording preview(String kind, Channel channel, Language language, Wording wording) {
        check(kind, channel, wording);
        Map<String, String> values = new HashMap<>();
        rule(kind).getExample().forEach((name, fact) -> values.put(name, fact.in(language)));
        values.put("person", language == Language.EN ? "Wang Fang" : "王芳");
        values.put("link", carriers.link(1L));
        return wording.filled(values);
    }

    /**
     * Makes a new version; the same wording again makes none.
     *
     * @param number the version it was made from; 409 {@code STALE} if there is a newer one
     */
    @Requires(Right.NOTIFICATION_ADMINISTER)
    public void change(String kind, Channel channel, Language language, int number, Wording given) {
        Wording wording = channel.titled() ? given : new Wording(null, given.body());
        check(kind, channel, wording);
        records.lock(rule(kind));
        NotificationTemplate current = versions(kind, channel, language).stream().findFirst().orElseThrow(BusinessException::notFound);
        if (current.getNumber() != number) {
            throw BusinessException.conflict("STALE");
        }
        if (!current.wording().equals(wording)) {
            records.add(new NotificationTemplate(current, wording, clock.now(), Caller.current().personId()));
        }
    }

    private void check(String kind, Channel channel, Wording wording) {
        Violations violations = new Violations();
        wording.check(channel.titled(), placeholders(kind), violations);
        violations.throwIfAny();
    }

    private NotificationRule rule(String kind) {
        return records.get(NotificationRule.class, "kind", kind);
    }
}

package org.tenderline.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.organization.Person;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.Role;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.DatabaseFailure;
import org.tenderline.shared.Sql;

/** Makes messages and letters of the events in the outbox. */
@Stateless
public class Spreading {

    private static final Logger LOG = Logger.getLogger(Spreading.class.getName());
    private static final int MANY = 200;
    private static final int LONGEST_WORD = 100;
    private static final String OPEN = " FROM notification_event WHERE spread_at IS NULL AND given_up_at IS NULL";
    private static final String WAITING = OPEN + " AND (next_try_at IS NULL OR next_try_at <= ?)";

    @Inject
    private Records records;

    @Inject
    private Sql sql;

    @Inject
    private OrganizationQueries organization;

    @Inject
    private Carriers carriers;

    @Inject
    private Parameters parameters;

    @Inject
    @Any
    private Instance<FurtherReaders> further;

    @Inject
    private BusinessClock clock;

    /** The events that wait, oldest first. */
    @Requires(Right.NOTIFICATION_ADMINISTER)
    public List<Long> waiting() {
        return sql.list("SELECT id" + WAITING + " ORDER BY id LIMIT " + MANY, row -> row.getLong(1), clock.now());
    }

    /** Spreads an event, unless another process does or has. */
    @Requires(Right.NOTIFICATION_ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void spread(long id) {
        for (Event event : sql.list("SELECT " + Event.COLUMNS + WAITING + " AND id = ? FOR UPDATE SKIP LOCKED", Event::read, clock.now(), id)) {
            Wordings wordings = wordings(event.kind());
            if (wordings == null) {
                LOG.log(Level.WARNING, "No rule for notifications of kind {0}", event.kind());
            } else if (wordings.rule().isActive()) {
                spread(event, wordings);
            }
            sql.update("UPDATE notification_event SET spread_at = ? WHERE id = ?", clock.now(), id);
        }
    }

    /**
     * Puts it off, and gives it up – for the administrator to see – after the last attempt. What is the database's own trouble says nothing of the
     * event and is no attempt; but it may be the event that is too much for it, so the pauses grow with the event's age.
     */
    @Requires(Right.NOTIFICATION_ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failed(long id, Throwable failure) {
        LocalDateTime now = clock.now();
        Backoff backoff = parameters.backoff();
        double chance = ThreadLocalRandom.current().nextDouble();
        for (Made before : sql.list("SELECT tries, happened_at" + OPEN + " AND id = ? FOR UPDATE", Made::read, id)) {
            boolean passing = DatabaseFailure.isPassing(failure);
            int made = passing ? before.tries() : before.tries() + 1;
            Duration pause = passing ? backoff.pause(made, Duration.between(before.happenedAt(), now), chance) : backoff.pause(made, chance);
            sql.update("UPDATE notification_event SET tries = ?, next_try_at = ?, given_up_at = ?, failure = ? WHERE id = ?", made,
                    now.plus(pause), backoff.exhausted(made) ? now : null, word(failure), id);
        }
    }

    /** The kind of its first cause. Not its text: that may repeat what was to be told. */
    private static String word(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String name = cause.getClass().getSimpleName();
        return name.length() > LONGEST_WORD ? name.substring(0, LONGEST_WORD) : name;
    }

    private Wordings wordings(String kind) {
        return records.select(NotificationRule.class).where("e.kind = ?", kind).first()
                .map(rule -> new Wordings(rule, records.select(NotificationTemplate.class).where("e.kind = ?", kind).orderBy("e.number").list(10_000)))
                .orElse(null);
    }

    private void spread(Event event, Wordings wordings) {
        Map<Long, Person> people = people(event, wordings.rule());
        if (people.isEmpty()) {
            return;
        }
        List<Long> ids = List.copyOf(people.keySet());
        Map<Long, Language> languages = new HashMap<>();
        records.select(Reader.class).where("e.personId in ?", ids).list(ids.size())
                .forEach(reader -> languages.put(reader.getPersonId(), reader.getLanguage()));
        Map<Long, String> names = organization.names(event.facts().values().stream().flatMap(fact -> fact.people().stream()).distinct().toList());
        Event told = event.naming(names);
        List<Preference> preferences = records.select(Preference.class).where("e.kind = ? and e.personId in ?", event.kind(), ids).list(10_000);
        for (Person person : people.values()) {
            for (Channel channel : Channel.values()) {
                Boolean wanted = preferences.stream().filter(own -> own.isAbout(person.getId(), channel)).findFirst().map(Preference::isWanted)
                        .orElse(null);
                if (wordings.rule().choice(channel).sends(wanted)) {
                    write(told, channel, person, wordings, languages.getOrDefault(person.getId(), Language.ZH));
                }
            }
        }
    }

    private Map<Long, Person> people(Event event, NotificationRule rule) {
        Map<Long, Person> people = new LinkedHashMap<>();
        Set<Long> named = new HashSet<>(event.people());
        further.forEach(room -> named.addAll(room.of(event.kind(), event.subjectKind(), event.people(), event.facts())));
        if (!named.isEmpty()) {
            records.select(Person.class).where("e.enabled = true and e.id in ?", List.copyOf(named)).list(1_000)
                    .forEach(person -> people.put(person.getId(), person));
        }
        for (Role role : rule.getRoles()) {
            if (!role.ofSubsidiary() || event.subsidiaryId() != null) {
                organization.holders(role, role.ofSubsidiary() ? event.subsidiaryId() : null)
                        .forEach(person -> people.put(person.getId(), person));
            }
        }
        return people;
    }

    private void write(Event event, Channel channel, Person person, Wordings wordings, Language language) {
        if (channel == Channel.PAGE) {
            records.add(new Message(event, person.getId(), wordings.filled(channel, Language.ZH, event, person, ""),
                    wordings.filled(channel, Language.EN, event, person, "")));
        } else if (!event.pageOnly() && carriers.open(channel)) {
            boolean reachable = address(channel, person) != null;
            if (reachable || wordings.rule().choice(channel) == Choice.ALWAYS) {
                Delivery delivery = new Delivery(event, channel, person.getId(), wordings.rule().isUrgent(),
                        wordings.filled(channel, language, event, person, carriers.link(event.id())), clock.now());
                if (!reachable) {
                    delivery.die(Reason.NO_ADDRESS, clock.now());
                }
                records.add(delivery);
            }
        }
    }

    private static String address(Channel channel, Person person) {
        String address = channel == Channel.EMAIL ? person.getEmail() : person.getPhone();
        return address == null || address.isBlank() ? null : address;
    }

    /** What was tried with an event. */
    private record Made(int tries, LocalDateTime happenedAt) {

        static Made read(ResultSet row) throws SQLException {
            return new Made(row.getInt(1), row.getObject(2, LocalDateTime.class));
        }
    }

    /** A kind's rule and its current wordings. */
    private record Wordings(NotificationRule rule, List<NotificationTemplate> templates) {

        Wording filled(Channel channel, Language language, Event event, Person person, String link) {
            Map<String, String> values = new HashMap<>();
            event.facts().forEach((name, fact) -> values.put(name, fact.in(language)));
            values.put("person", person.getName());
            values.put("link", link);
            List<NotificationTemplate> fitting = new ArrayList<>(templates);
            fitting.removeIf(template -> template.getChannel() != channel || template.getLanguage() != language);
            return fitting.get(fitting.size() - 1).wording().filled(values);
        }
    }
}

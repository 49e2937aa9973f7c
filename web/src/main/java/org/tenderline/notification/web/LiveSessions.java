package org.tenderline.notification.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.websocket.Session;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The open lines of this process, by person. */
@ApplicationScoped
public class LiveSessions {

    private static final long NOTHING_SAID = -1;

    private final Map<Session, Long> people = new ConcurrentHashMap<>();
    private final Map<Session, Long> said = new ConcurrentHashMap<>();

    void add(Long person, Session session) {
        people.put(session, person);
    }

    void remove(Session session) {
        people.remove(session);
        said.remove(session);
    }

    Collection<Long> listening() {
        return Set.copyOf(people.values());
    }

    /** Tells every line whose number has changed. */
    void tell(Map<Long, Long> numbers) {
        people.forEach((session, person) -> {
            long number = numbers.getOrDefault(person, 0L);
            if (said.getOrDefault(session, NOTHING_SAID) != number) {
                said.put(session, number);
                session.getAsyncRemote().sendText(String.valueOf(number), result -> {
                    if (!result.isOK()) {
                        remove(session);
                    }
                });
            }
        });
    }
}

package org.tenderline.notification.web;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.List;

/** The line over which an open page hears how many unread messages there are. Nothing else goes over it, and nothing is heard from the page. */
@ServerEndpoint(value = "/live", configurator = LiveHandshake.class)
public class LiveEndpoint {

    @Inject
    private LiveSessions sessions;

    @OnOpen
    public void open(Session session) throws IOException {
        Long person = LiveHandshake.take(session.getRequestParameterMap().getOrDefault(LiveHandshake.LINE, List.of("")).get(0));
        if (person == null) {
            session.close(new CloseReason(CloseCodes.VIOLATED_POLICY, ""));
        } else {
            session.setMaxIdleTimeout(0);
            sessions.add(person, session);
        }
    }

    @OnClose
    public void close(Session session) {
        sessions.remove(session);
    }

    @OnError
    public void error(Session session, Throwable broken) {
        sessions.remove(session);
    }
}

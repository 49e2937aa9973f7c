package org.tenderline.notification.web;

import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenderline.security.Caller;

/**
 * Remembers who opens a line: the filter of the pages knows it during the handshake, the line itself is opened later and knows only its
 * address. So each line carries a name of the page's own making; the properties of the endpoint would be shared by all of them.
 */
public class LiveHandshake extends ServerEndpointConfig.Configurator {

    static final String LINE = "line";

    private static final int MOST_OPENING = 1_000;
    private static final Map<String, Long> OPENING = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_OPENING;
        }
    };

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        Long person = Caller.current().personId();
        List<String> line = request.getParameterMap().getOrDefault(LINE, List.of());
        if (person != null && line.size() == 1 && line.get(0).length() >= 16 && fromHere(request)) {
            synchronized (OPENING) {
                OPENING.putIfAbsent(line.get(0), person);
            }
        }
    }

    /** Another site's page may not listen with this person's session. */
    private static boolean fromHere(HandshakeRequest request) {
        String host = first(request, "Host");
        String origin = first(request, "Origin");
        try {
            return host != null && origin != null && host.equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static String first(HandshakeRequest request, String header) {
        return request.getHeaders().entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(header)).map(entry -> entry.getValue().get(0))
                .findFirst().orElse(null);
    }

    /** Who opened the line; null if nobody with a right to. Each line is taken once. */
    static Long take(String line) {
        synchronized (OPENING) {
            return OPENING.remove(line);
        }
    }
}

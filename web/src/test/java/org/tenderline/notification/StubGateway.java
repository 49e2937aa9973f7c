package org.tenderline.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** An SMS gateway that accepts, refuses or talks nonsense, as told, and remembers the keys of what it was asked. */
final class StubGateway implements AutoCloseable {

    static final int NONSENSE = -1;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final HttpServer server;
    private volatile Duration taking = Duration.ZERO;

    StubGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        Integer next = answers.poll();
        int status = next == null ? 200 : next;
        asked.add(key);
        if (status == 200) {
            accepted.add(key);
        }
        LockSupport.parkNanos(taking.toNanos());
        byte[] body = (status == NONSENSE ? "<html>" : status == 200 ? "{\"code\":0}" : "{\"code\":17}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status == NONSENSE ? 200 : status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/sms";
    }

    /** The answers to the next requests; 200 to all after them. */
    void answer(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    void take(Duration time) {
        taking = time;
    }

    /** The keys of what was accepted. */
    List<String> received() {
        return List.copyOf(accepted);
    }

    long asked(List<String> keys) {
        return asked.stream().filter(keys::contains).count();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package org.tenderline.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tenderline.notification.Handover.Outcome;

/** The gateway over the wire: a real server that accepts, refuses, talks nonsense, hangs up and keeps silent. */
class SmsGatewayTest {

    private static final Letter LETTER = new Letter(1, "3f0c1c3e-0000-4000-8000-000000000001", "王芳", "138 0013-8000", null, "金额 \"2,600,000\" 元\n<b>&", 0);

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();
    private final List<String> addresses = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final CountDownLatch hungUp = new CountDownLatch(1);
    @TempDir
    private Path folder;
    private HttpServer server;
    private String answer = "{\"code\":0}";
    private int status = 200;
    private boolean endless;
    private Runnable before = () -> { };

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        headers.add(Map.copyOf(exchange.getRequestHeaders()));
        addresses.add(exchange.getRequestURI().toString());
        before.run();
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        if (endless) {
            goOn(exchange, bytes);
            return;
        }
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void goOn(HttpExchange exchange, byte[] beginning) throws IOException {
        exchange.sendResponseHeaders(status, 0);
        exchange.getResponseBody().write(beginning);
        try {
            while (true) {
                exchange.getResponseBody().write(new byte[8_192]);
            }
        } catch (IOException gone) {
            hungUp.countDown();
        }
    }

    @Test
    @DisplayName("L1: an accepted SMS; the text stays one JSON value, the key goes with it")
    void accepted() {
        assertThat(send(Map.of("TENDERLINE_SMS_SUCCESS", "\"code\":\\s*0"))).isEqualTo(Handover.accepted("200"));
        assertThat(bodies).containsExactly("{\"phone\":\"13800138000\",\"content\":\"金额 \\\"2,600,000\\\" 元\\n<b>&\",\"requestId\":\"" + LETTER.key() + "\"}");
        assertThat(headers.get(0).get("Idempotency-key")).containsExactly(LETTER.key());
    }

    @Test
    @DisplayName("L1: the request is made as configured, each part quoted as it asks")
    void configured() {
        send(Map.of("TENDERLINE_SMS_URL", address() + "/send?to={number}&text={text}", "TENDERLINE_SMS_METHOD", "put",
                "TENDERLINE_SMS_HEADERS", "Content-Type: application/x-www-form-urlencoded | Authorization: Bearer {token}", "TENDERLINE_SMS_TOKEN", "s3cret",
                "TENDERLINE_SMS_BODY", "mobile={number}&msg={text}&other={unknown}"));
        assertThat(bodies).containsExactly("mobile=13800138000&msg=%E9%87%91%E9%A2%9D+%222%2C600%2C000%22+%E5%85%83%0A%3Cb%3E%26&other={unknown}");
        assertThat(addresses.get(0)).startsWith("/send?to=13800138000&text=%E9%87%91");
        assertThat(headers.get(0).get("Authorization")).containsExactly("Bearer s3cret");
    }

    @Test
    @DisplayName("L1: XML is quoted as XML")
    void xml() {
        send(Map.of("TENDERLINE_SMS_HEADERS", "Content-Type: text/xml", "TENDERLINE_SMS_BODY", "<sms>{text}</sms>"));
        assertThat(bodies.get(0)).endsWith("&lt;b&gt;&amp;</sms>");
    }

    @Test
    @DisplayName("L1: an error is a refusal, to be tried again; a silent proxy leaves it in doubt")
    void errors() {
        status = 500;
        assertThat(send(Map.of())).isEqualTo(Handover.refused(Reason.REFUSED, "500"));
        status = 302;
        assertThat(send(Map.of()).outcome()).isEqualTo(Outcome.REFUSED);
        status = 504;
        assertThat(send(Map.of())).isEqualTo(Handover.doubtful(Reason.NO_ANSWER, "504"));
    }

    @Test
    @DisplayName("L1: nonsense is a refusal; where refusals are known too, it leaves the SMS in doubt")
    void nonsense() {
        answer = "<html>welcome";
        Map<String, String> success = Map.of("TENDERLINE_SMS_SUCCESS", "\"code\":0");
        assertThat(send(success)).isEqualTo(Handover.refused(Reason.NONSENSE, "200"));
        Map<String, String> both = new HashMap<>(success);
        both.put("TENDERLINE_SMS_FAILURE", "\"code\":[1-9]");
        assertThat(send(both)).isEqualTo(Handover.doubtful(Reason.NONSENSE, "200"));
        answer = "{\"code\":17}";
        assertThat(send(both).outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    @DisplayName("L1: no answer in time leaves it in doubt, and it is asked once only")
    void silence() {
        before = () -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        assertThat(send(Map.of("TENDERLINE_SMS_TIMEOUT", "1"))).isEqualTo(Handover.doubtful(Reason.NO_ANSWER, null));
        assertThat(bodies).hasSize(1);
    }

    @Test
    @DisplayName("L1: a connection that breaks after the request leaves it in doubt, and it is asked once only")
    void brokenConnection() throws Exception {
        try (ServerSocket rude = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            List<Integer> asked = new CopyOnWriteArrayList<>();
            Thread hangingUp = new Thread(() -> {
                while (!rude.isClosed()) {
                    try (var socket = rude.accept()) {
                        asked.add(socket.getInputStream().read(new byte[4_096]));
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
            hangingUp.start();
            assertThat(send(Map.of("TENDERLINE_SMS_URL", "http://127.0.0.1:" + rude.getLocalPort() + "/"))).isEqualTo(Handover.doubtful(Reason.NO_ANSWER, null));
            assertThat(asked).hasSize(1);
        }
    }

    @Test
    @Timeout(30)
    @DisplayName("L1: an answer that stalls after its headers leaves it in doubt, gives the connection up, and the next letter has its turn")
    void stalledBody() throws Exception {
        try (ServerSocket slow = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CountDownLatch givenUp = new CountDownLatch(2);
            Thread stalling = new Thread(() -> {
                while (!slow.isClosed()) {
                    try (Socket socket = slow.accept()) {
                        socket.getInputStream().read(new byte[4_096]);
                        socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{".getBytes(StandardCharsets.US_ASCII));
                        socket.getInputStream().readAllBytes();
                        givenUp.countDown();
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
            stalling.start();
            List<Carrier.Result> results = carry(Map.of("TENDERLINE_SMS_URL", "http://127.0.0.1:" + slow.getLocalPort() + "/", "TENDERLINE_SMS_TIMEOUT", "1"),
                    LETTER, LETTER);
            assertThat(results).extracting(Carrier.Result::handover).containsExactly(Handover.doubtful(Reason.NO_ANSWER, null), Handover.doubtful(Reason.NO_ANSWER, null));
            assertThat(givenUp.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    @Timeout(30)
    @DisplayName("L1: an answer without an end is judged by its beginning, and no more of it is taken")
    void endlessBody() throws Exception {
        endless = true;
        assertThat(send(Map.of("TENDERLINE_SMS_SUCCESS", "\"code\":0"))).isEqualTo(Handover.accepted("200"));
        assertThat(hungUp.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(send(Map.of("TENDERLINE_SMS_SUCCESS", "never"))).isEqualTo(Handover.refused(Reason.NONSENSE, "200"));
    }

    @Test
    @DisplayName("L1: a server that cannot prove who it is gets nothing: nothing is in doubt, and the others need not be tried now")
    void untrusted() throws Exception {
        HttpsServer secure = secureServer();
        try {
            List<Carrier.Result> results = carry(Map.of("TENDERLINE_SMS_URL", address("https", secure)), LETTER, LETTER);
            assertThat(results).extracting(Carrier.Result::handover).containsExactly(Handover.refused(Reason.NOT_REACHED, null));
            assertThat(bodies).isEmpty();
        } finally {
            secure.stop(0);
        }
    }

    @Test
    @DisplayName("L1: a trusted server gets the letter; one that hangs up once it has it leaves it in doubt")
    void trusted() throws Exception {
        HttpsServer secure = secureServer();
        SSLContext trusting = SSLContext.getDefault();
        SSLContext.setDefault(secure.getHttpsConfigurator().getSSLContext());
        try {
            Map<String, String> there = Map.of("TENDERLINE_SMS_URL", address("https", secure));
            assertThat(send(there)).isEqualTo(Handover.accepted("200"));
            before = () -> {
                throw new IllegalStateException("hangs up");
            };
            assertThat(send(there)).isEqualTo(Handover.doubtful(Reason.NO_ANSWER, null));
            assertThat(bodies).hasSize(2);
        } finally {
            SSLContext.setDefault(trusting);
            secure.stop(0);
        }
    }

    @Test
    @DisplayName("L1: a handshake that the other side ends leaves nothing in doubt")
    void refusedHandshake() throws Exception {
        try (ServerSocket rude = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread hangingUp = new Thread(() -> {
                try (Socket socket = rude.accept()) {
                    socket.getInputStream().read(new byte[4_096]);
                } catch (IOException closed) {
                    // nobody came
                }
            });
            hangingUp.start();
            assertThat(send(Map.of("TENDERLINE_SMS_URL", "https://127.0.0.1:" + rude.getLocalPort() + "/"))).isEqualTo(Handover.refused(Reason.NOT_REACHED, null));
        }
    }

    @Test
    @DisplayName("L1: nobody there: nothing is in doubt, and the others need not be tried now")
    void nobodyThere() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        List<Carrier.Result> results = carry(Map.of("TENDERLINE_SMS_URL", "http://127.0.0.1:" + free + "/"), LETTER, LETTER);
        assertThat(results).hasSize(1);
        assertThat(results.get(0).handover()).isEqualTo(Handover.refused(Reason.NOT_REACHED, null));
    }

    @Test
    @DisplayName("L1: what is no number is never sent, a line break in it least of all")
    void badNumbers() {
        for (String number : List.of("", "12", "13800138000\r\nX: y", "1380013800a", "javascript:")) {
            Letter letter = new Letter(1, "k", "王芳", number, null, "x", 0);
            assertThat(carry(Map.of("TENDERLINE_SMS_HEADERS", "X-To: {number}"), letter).get(0).handover()).isEqualTo(Handover.hopeless(Reason.BAD_ADDRESS, null));
        }
        assertThat(carry(Map.of(), new Letter(1, "k", "王芳", null, null, "x", 0)).get(0).handover()).isEqualTo(Handover.hopeless(Reason.NO_ADDRESS, null));
        assertThat(bodies).isEmpty();
    }

    @Test
    @DisplayName("L1: a letter that has become another's is not sent")
    void lost() {
        new SmsGateway(settings(Map.of())).carry(List.of(LETTER), letter -> false, result -> { });
        assertThat(bodies).isEmpty();
    }

    /** With a certificate that it signed itself, and which its own context trusts. */
    private HttpsServer secureServer() throws Exception {
        Path store = folder.resolve("gateway.p12");
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(tool, "-genkeypair", "-alias", "gateway", "-keyalg", "EC", "-dname", "CN=gateway", "-ext", "san=ip:127.0.0.1",
                "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", "changeit").redirectErrorStream(true).start();
        made.getInputStream().readAllBytes();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, "changeit".toCharArray());
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("gateway", keys.getCertificate("gateway"));
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(certificates);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        HttpsServer secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(context));
        secure.createContext("/", this::answer);
        secure.setExecutor(Executors.newCachedThreadPool());
        secure.start();
        return secure;
    }

    private Handover send(Map<String, String> more) {
        return carry(more, LETTER).get(0).handover();
    }

    private List<Carrier.Result> carry(Map<String, String> more, Letter... letters) {
        List<Carrier.Result> results = new ArrayList<>();
        new SmsGateway(settings(more)).carry(List.of(letters), letter -> true, results::add);
        return results;
    }

    private SmsSettings settings(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of("TENDERLINE_SMS_URL", address() + "/sms"));
        environment.putAll(more);
        return SmsSettings.of(new Setting(environment)).orElseThrow();
    }

    private String address() {
        return address("http", server);
    }

    private static String address(String protocol, HttpServer of) {
        return protocol + "://127.0.0.1:" + of.getAddress().getPort();
    }
}

package org.tenderline.notification;

import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;

/** Sends letters as SMS by a request to a gateway. */
final class SmsGateway implements Carrier {

    private static final Pattern NUMBER = Pattern.compile("\\+?\\d{5,20}");
    /** A proxy on the way answers so when the gateway behind it did not: nobody knows what the gateway did. */
    private static final Set<Integer> SILENT = Set.of(502, 504);

    /** An answer is judged by its beginning; what a gateway says beyond it is neither kept nor waited for. */
    private static final int MOST_BYTES = 65_536;

    private final SmsSettings settings;
    private final HttpClient client;

    SmsGateway(SmsSettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(settings.timeoutSeconds())).build();
    }

    @Override
    public void carry(List<Letter> letters, Predicate<Letter> begin, Consumer<Result> told) {
        for (Letter letter : letters) {
            if (begin.test(letter)) {
                Handover handover = send(letter);
                told.accept(new Result(letter, handover));
                if (handover.reason() == Reason.NOT_REACHED || Thread.currentThread().isInterrupted()) {
                    return;
                }
            }
        }
    }

    private Handover send(Letter letter) {
        String number = letter.address() == null ? "" : letter.address().replaceAll("[ ()-]", "");
        if (!NUMBER.matcher(number).matches()) {
            return Handover.hopeless(letter.address() == null ? Reason.NO_ADDRESS : Reason.BAD_ADDRESS, null);
        }
        try {
            return answered(request(letter, number));
        } catch (IllegalArgumentException noRequest) {
            return Handover.refused(Reason.NOT_REACHED, null);
        }
    }

    /** The client's own limits end when the headers are there; the one waited for here ends the body too, which may stall as well. */
    private Handover answered(HttpRequest request) {
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request,
                headers -> new Beginning(BodyHandlers.ofString().apply(headers), MOST_BYTES));
        try {
            return outcome(answer.get(2L * settings.timeoutSeconds(), TimeUnit.SECONDS));
        } catch (ExecutionException failed) {
            return neverHandedOver(failed.getCause()) ? Handover.refused(Reason.NOT_REACHED, null) : Handover.doubtful(Reason.NO_ANSWER, null);
        } catch (TimeoutException stalled) {
            return Handover.doubtful(Reason.NO_ANSWER, null);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Handover.doubtful(Reason.NO_ANSWER, null);
        } finally {
            // gives the connection up, unless the answer is there
            answer.cancel(true);
        }
    }

    /** Whether it broke off before anything of the letter was said: no connection, or nobody at its end who could prove who they are. */
    private static boolean neverHandedOver(Throwable failure) {
        return failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException || failure instanceof SSLHandshakeException;
    }

    private HttpRequest request(Letter letter, String number) {
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .uri(URI.create(filled(settings.url(), letter, number, value -> URLEncoder.encode(value, StandardCharsets.UTF_8))))
                .timeout(Duration.ofSeconds(settings.timeoutSeconds()));
        settings.headers().forEach((name, value) -> request.setHeader(name, filled(value, letter, number, SmsGateway::headerSafe)));
        request.setHeader("Idempotency-Key", letter.key());
        boolean empty = settings.method().equals("GET");
        String body = empty ? "" : filled(settings.body(), letter, number, Quoting.of(settings.contentType()));
        return request.method(settings.method(), empty ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build();
    }

    private Handover outcome(HttpResponse<String> response) {
        int status = response.statusCode();
        String answer = String.valueOf(status);
        if (SILENT.contains(status)) {
            return Handover.doubtful(Reason.NO_ANSWER, answer);
        }
        if (status < 200 || status > 299) {
            return Handover.refused(Reason.REFUSED, answer);
        }
        if (settings.success() == null || settings.success().matcher(response.body()).find()) {
            return Handover.accepted(answer);
        }
        boolean refusal = settings.failure() == null || settings.failure().matcher(response.body()).find();
        return refusal ? Handover.refused(Reason.NONSENSE, answer) : Handover.doubtful(Reason.NONSENSE, answer);
    }

    private String filled(String text, Letter letter, String number, UnaryOperator<String> quoted) {
        return Wording.filled(text, name -> switch (name) {
            case "number" -> quoted.apply(number);
            case "text" -> quoted.apply(letter.body());
            case "key" -> letter.key();
            case "token" -> quoted.apply(settings.token());
            default -> "{" + name + "}";
        });
    }

    /** Header values carry visible ASCII only. */
    private static String headerSafe(String value) {
        return value.replaceAll("[^\\x20-\\x7E]", "?");
    }
}

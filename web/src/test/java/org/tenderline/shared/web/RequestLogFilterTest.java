package org.tenderline.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A request's line in the log")
class RequestLogFilterTest {

    @Test
    void isWrittenEvenIfTheServerHasEmptiedTheRequest() throws Exception {
        AtomicReference<String> address = new AtomicReference<>("/live");
        HttpServletRequest request = stub(HttpServletRequest.class, method -> method.equals("getRequestURI") ? address.get() : method.equals("getMethod") ? "GET" : null);
        HttpServletResponse response = stub(HttpServletResponse.class, method -> method.equals("getStatus") ? 101 : null);
        Lines lines = new Lines();
        Logger log = Logger.getLogger("org.tenderline.requests");
        log.addHandler(lines);
        try {
            new RequestLogFilter().doFilter(request, response, (asked, answered) -> address.set(null));
        } finally {
            log.removeHandler(lines);
        }
        assertThat(lines.written).singleElement().asString().startsWith("GET /live 101 ");
    }

    private static <T> T stub(Class<T> type, Function<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answers.apply(method.getName())));
    }

    private static final class Lines extends Handler {

        private final List<String> written = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            written.add(line.getMessage());
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}

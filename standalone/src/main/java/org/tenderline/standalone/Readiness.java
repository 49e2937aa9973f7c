package org.tenderline.standalone;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Waits until the product calls itself ready, and says meanwhile what it waits for. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Pattern PENDING = Pattern.compile("\"pending\"\\s*:\\s*\"([^\"]*)\"");

    private final PayaraMicro payara;
    private final Home home;
    private final PrintStream out;
    private String told = "";

    Readiness(PayaraMicro payara, Home home, PrintStream out) {
        this.payara = payara;
        this.home = home;
        this.out = out;
    }

    void await() throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            if (!payara.isAlive()) {
                throw new Refusal("The application did not start; see " + log() + ".");
            }
            String answer = payara.readiness();
            if (answer.contains("tenderline") && answer.startsWith("{\"status\":\"UP\"")) {
                return;
            }
            tell(answer);
            Thread.sleep(500);
        }
        throw new Refusal("The application is not ready after " + PATIENCE.toMinutes() + " minutes; see " + log() + ".");
    }

    private void tell(String answer) {
        Matcher pending = PENDING.matcher(answer);
        if (pending.find() && !pending.group(1).equals(told)) {
            told = pending.group(1);
            out.println("Preparing: " + told);
        }
    }

    private String log() {
        return home.logs().resolve("payara.log").toString();
    }
}

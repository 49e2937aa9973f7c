package org.tenderline.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Waits until the product calls itself ready, and says meanwhile what it waits for. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Pattern PENDING = Pattern.compile("\"pending\"\\s*:\\s*\"([^\"]*)\"");

    private static final Pattern BOOT_ENDED = Pattern.compile("Payara Micro \\S+ \\(build \\d+\\) ready in");

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
            if (knowsNoApplication(answer) && bootEnded()) {
                throw new Refusal("The application did not start; see " + log() + ".");
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

    /** The server goes on without the application when that cannot be deployed; after this line nothing more is to be hoped for. */
    private boolean bootEnded() {
        try {
            return BOOT_ENDED.matcher(Files.readString(log())).find() && knowsNoApplication(payara.readiness());
        } catch (IOException e) {
            return false;
        }
    }

    /** No answer in time says nothing: a busy machine may be slow. */
    private static boolean knowsNoApplication(String answer) {
        return !answer.isEmpty() && !answer.contains("tenderline");
    }

    private Path log() {
        return home.logs().resolve("payara.log");
    }
}

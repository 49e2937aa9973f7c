package org.tenderline.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells where the product is and who may sign in. */
record Announcement(Home home, int port, PrintStream out) {

    private static final Logger LOG = Logger.getLogger(Announcement.class.getName());
    private static final String FIRST_ADMINISTRATOR = "First administrator: ";

    void print(boolean demo) {
        out.println();
        out.println("Tenderline is ready on http://localhost:" + port);
        try {
            if (demo) {
                printDemoAccounts();
            } else {
                printFirstAdministrator();
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The accounts cannot be read", e);
        }
        out.println("Stop with Ctrl-C.");
    }

    private void printDemoAccounts() throws IOException {
        try (InputStream accounts = Announcement.class.getResourceAsStream("demo-accounts.txt")) {
            out.print(new String(accounts.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The application says it once, at the very first start. */
    private void printFirstAdministrator() throws IOException {
        for (String line : Files.readAllLines(home.logs().resolve("payara.log"))) {
            if (line.contains(FIRST_ADMINISTRATOR)) {
                out.println(line.substring(line.indexOf(FIRST_ADMINISTRATOR)));
            }
        }
    }
}

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

    /** The application leaves it once, at the very first start. */
    private void printFirstAdministrator() throws IOException {
        if (Files.exists(home.firstPassword())) {
            out.print(Files.readString(home.firstPassword()));
            Files.delete(home.firstPassword());
        }
    }
}

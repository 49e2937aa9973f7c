package org.tenderline.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts the database, then the application, says where it is, and stops both in the other order. */
public final class Launcher {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final Logger ROOT = Logger.getLogger("");

    private final Home home;
    private final int port;
    private final Path war;
    private final boolean fresh;
    private FileLock lock;
    private EmbeddedMariaDb database;
    private PayaraMicro payara;
    private boolean stopping;

    private Launcher(Home home, int port, Path war, boolean fresh) {
        this.home = home;
        this.port = port;
        this.war = war;
        this.fresh = fresh;
    }

    public static void main(String[] arguments) throws InterruptedException {
        ROOT.setLevel(Level.WARNING);
        int code = 1;
        try {
            code = fromSettings(arguments).run();
        } catch (Refusal e) {
            OUT.println(e.getMessage());
        }
        // Not exit() while a signal is already ending this process: the shutdown hook does the work then.
        System.exit(code);
    }

    private static Launcher fromSettings(String[] arguments) {
        boolean fresh = false;
        Path war = null;
        for (String argument : arguments) {
            if (argument.equals("--fresh")) {
                fresh = true;
            } else if (argument.endsWith(".war")) {
                war = Path.of(argument);
            } else {
                throw new Refusal("Unknown argument " + argument + "; only --fresh is known.");
            }
        }
        if (war == null) {
            throw new Refusal("No WAR was named on the command line.");
        }
        Home home = new Home(Path.of(setting("TENDERLINE_HOME", ".tenderline")));
        return new Launcher(home, port(setting("TENDERLINE_PORT", "8080")), war, fresh);
    }

    private static String setting(String name, String fallback) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? fallback : value;
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            ROOT.log(Level.FINE, "Not a number", e);
        }
        throw new Refusal("TENDERLINE_PORT is " + text + ", which is no port between 1 and 65535.");
    }

    private int run() throws InterruptedException {
        Installation installation = Installation.beside(ownFolder(), war);
        home.create();
        takeLock();
        if (PayaraMicro.endLeftOver(home) | EmbeddedMariaDb.endLeftOver(home)) {
            OUT.println("Ended what an interrupted run had left over.");
        }
        checkPort();
        if (fresh) {
            home.clear();
            home.create();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        Map<String, String> environment = new HashMap<>();
        if (setting("TENDERLINE_DB_URL", null) == null) {
            OUT.println("Starting the database in " + home.database() + " ...");
            startDatabase();
            environment.putAll(database.environment());
        } else {
            environment.put("TENDERLINE_DB_URL", DatabaseUrl.withRequiredOptions(setting("TENDERLINE_DB_URL", null)));
        }
        environment.put("TENDERLINE_FIRST_PASSWORD_FILE", home.firstPassword().toAbsolutePath().toString());
        environment.put("TENDERLINE_ERP_INBOX", setting("TENDERLINE_ERP_INBOX", home.erpInbox().toString()));
        environment.put("TENDERLINE_ATTACHMENTS", setting("TENDERLINE_ATTACHMENTS", home.attachments().toString()));
        environment.put("TENDERLINE_NODE", setting("TENDERLINE_NODE", "node1"));
        environment.put("TENDERLINE_JAVA_OPTIONS", setting("TENDERLINE_JAVA_OPTIONS", ""));
        OUT.println("Starting the application; log: " + home.logs().resolve("payara.log"));
        startApplication(installation, environment);
        new Readiness(payara, home, OUT).await();
        new Announcement(home, port, OUT).print(Boolean.parseBoolean(setting("TENDERLINE_DEMO", "false")));
        return watch();
    }

    private synchronized void startDatabase() {
        if (!stopping) {
            database = EmbeddedMariaDb.start(home, freePort());
        }
    }

    private synchronized void startApplication(Installation installation, Map<String, String> environment) {
        if (!stopping) {
            payara = PayaraMicro.start(home, installation, port, environment);
        }
    }

    /** Waits until one of the two ends; a user's stop ends this process by itself. */
    private int watch() throws InterruptedException {
        while (payara.isAlive() && (database == null || database.isAlive())) {
            Thread.sleep(500);
        }
        if (stopping) {
            Thread.sleep(Long.MAX_VALUE);
        }
        OUT.println(payara.isAlive()
                ? "The database has ended unexpectedly; see " + home.logs().resolve("mariadb.log") + "."
                : "The application has ended unexpectedly; see " + home.logs().resolve("payara.log") + ".");
        return 1;
    }

    private synchronized void stop() {
        stopping = true;
        if (payara != null) {
            payara.close();
        }
        if (database != null) {
            database.close();
        }
    }

    private void takeLock() {
        try {
            FileChannel channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        } catch (IOException e) {
            throw new Refusal("The file " + home.lock() + " cannot be locked: " + e.getMessage() + ".", e);
        }
        if (lock == null) {
            throw new Refusal("Tenderline is already running with the folder " + home.path()
                    + "; stop it first, or choose another folder with TENDERLINE_HOME.");
        }
    }

    private void checkPort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new Refusal("Port " + port + " is in use by another program; stop that, or choose another port with TENDERLINE_PORT.", e);
        }
    }

    /** Below the range that outgoing connections take theirs from, so that nobody takes it before the database does. */
    private static int freePort() {
        Random random = new Random();
        for (int attempt = 0; attempt < 1_000; attempt++) {
            try (ServerSocket socket = new ServerSocket(15_000 + random.nextInt(15_000))) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // the next one, then
            }
        }
        throw new Refusal("There is no free port for the database.");
    }

    private static Path ownFolder() {
        try {
            return Path.of(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new Refusal("The launcher does not find its own folder.", e);
        }
    }
}

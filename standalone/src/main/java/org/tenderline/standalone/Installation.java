package org.tenderline.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The built parts a start needs.
 *
 * @param sockets the launcher's own jar: what it holds beside the driver is the server's
 */
record Installation(Path payaraMicro, Path driver, Path sockets, Path war) {

    /** Looks beside the launcher's own jar, where the build puts everything but the WAR. */
    static Installation beside(Path target, Path war) {
        return new Installation(
                existing(target.resolve("payara/payara-micro.jar")),
                driver(target.resolve("lib")),
                existing(target.resolve("tenderline-standalone.jar")),
                existing(war.toAbsolutePath().normalize()));
    }

    private static Path driver(Path lib) {
        try (Stream<Path> jars = Files.list(lib)) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("mariadb-java-client")).findFirst()
                    .orElseThrow(() -> new Refusal("The MariaDB driver is missing in " + lib + "; build the product again."));
        } catch (IOException e) {
            throw new Refusal("The folder " + lib + " is missing; build the product again.", e);
        }
    }

    private static Path existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Refusal("The file " + file + " is missing; build the product again.");
        }
        return file;
    }
}

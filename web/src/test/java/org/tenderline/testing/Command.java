package org.tenderline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs a command of the machine, in the folder of the source tree. */
public final class Command {

    private Command() {
    }

    /** What it printed; fails with that when it does not end well. */
    public static String run(Map<String, String> environment, String... words) {
        try {
            // to a file: a server that the command leaves running would keep a pipe open
            Path output = Files.createTempFile("command", ".txt");
            ProcessBuilder builder = new ProcessBuilder(words).directory(LaunchedProduct.root().toFile())
                    .redirectErrorStream(true).redirectOutput(output.toFile()).redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
            builder.environment().keySet().removeIf(name -> name.startsWith("TENDERLINE_"));
            builder.environment().putAll(environment);
            int code = builder.start().waitFor();
            String text = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            if (code != 0) {
                throw new AssertionError(String.join(" ", words) + " ended with " + code + ":\n" + text);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where an installed program is. */
    public static Path program(String name) {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), List.of("/usr/sbin", "/usr/local/sbin").stream())
                .map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new AssertionError("The tests need " + name + "; ./test installs it where it may"));
    }
}

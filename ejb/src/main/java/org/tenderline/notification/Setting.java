package org.tenderline.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Settings by environment; a secret may also stand in a file that {@code <NAME>_FILE} names. */
record Setting(Map<String, String> environment) {

    static Setting ofProcess() {
        return new Setting(System.getenv());
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    int number(String name, int otherwise) {
        try {
            return text(name).map(String::strip).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw new IllegalStateException(name + " is not a number", e);
        }
    }

    Optional<String> secret(String name) {
        Optional<String> file = text(name + "_FILE");
        if (file.isEmpty()) {
            return text(name);
        }
        try {
            return Optional.of(Files.readString(Path.of(file.get())).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.tenderline.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tenderline.testing.LaunchedProduct;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code docker/} says, read as an engine would read it. */
final class Installation {

    static final Path DOCKER = LaunchedProduct.root().resolve("docker");
    private static final Path BUILT = Path.of("/src");

    private Installation() {
    }

    static Map<String, Object> compose() throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options)).load(Files.readString(DOCKER.resolve("compose.yaml")));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Map<String, Object>> services() throws IOException {
        return (Map<String, Map<String, Object>>) compose().get("services");
    }

    @SuppressWarnings("unchecked")
    static Map<String, String> environment(String service) throws IOException {
        return (Map<String, String>) services().get(service).get("environment");
    }

    /** A file the image takes, and its name in the image. */
    record Copied(Path source, String target) {
    }

    /** What the Dockerfile copies into the image of Payara Micro; fails when a source is not there after a build. */
    static List<Copied> copied() throws IOException {
        List<Copied> copied = new ArrayList<>();
        List<String> lines = Files.readAllLines(DOCKER.resolve("micro/Dockerfile"));
        for (String line : lines.subList(lines.lastIndexOf("FROM eclipse-temurin:17-jre"), lines.size())) {
            if (line.startsWith("COPY ")) {
                String[] words = line.replace("--from=build ", "").split(" ");
                copied.add(new Copied(source(words[1]), words[2]));
            }
        }
        return copied;
    }

    private static Path source(String pattern) throws IOException {
        Path path = Path.of(pattern);
        Path relative = path.startsWith(BUILT) ? BUILT.relativize(path) : path;
        Path folder = LaunchedProduct.root().resolve(relative).getParent();
        try (var matches = Files.newDirectoryStream(folder, path.getFileName().toString())) {
            List<Path> found = new ArrayList<>();
            matches.forEach(found::add);
            if (found.size() != 1) {
                throw new AssertionError(pattern + " names " + found);
            }
            return found.get(0);
        }
    }
}

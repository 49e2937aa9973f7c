package org.tenderline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.testing.LaunchedProduct;

@DisplayName("docker/: what can be known without an engine")
class ComposeFileIT {

    @Test
    void everyServiceIsWatchedAndRestarted() throws IOException {
        assertThat(Installation.services()).containsOnlyKeys("database", "application", "application-2");
        Installation.services().forEach((name, service) -> {
            assertThat(map(service.get("healthcheck"))).as(name).containsKeys("test", "interval", "timeout", "retries");
            assertThat(service).as(name).containsEntry("restart", "unless-stopped");
            assertThat(service.get("image").toString()).as(name).doesNotContain("latest");
        });
        assertThat(Installation.services().get("application")).extracting("depends_on")
            .isEqualTo(Map.of("database", Map.of("condition", "service_healthy")));
    }

    @Test
    void passwordsAreFilesThatNoRepositoryHolds() throws IOException {
        Map<String, Object> secrets = map(Installation.compose().get("secrets"));
        secrets.forEach((name, secret) -> assertThat(map(secret).get("file")).isEqualTo("./secrets/" + name));
        assertThat(Files.readAllLines(LaunchedProduct.root().resolve(".gitignore"))).contains("docker/secrets/");
        assertThat(Files.readAllLines(LaunchedProduct.root().resolve(".dockerignore"))).contains("docker/secrets");
        Installation.services().forEach((name, service) -> {
            List<?> granted = (List<?>) service.get("secrets");
            assertThat(secrets.keySet()).as(name).containsAll(granted.stream().map(Object::toString).toList());
            map(service.get("environment")).forEach((variable, value) -> {
                if (variable.contains("PASSWORD")) {
                    assertThat(variable).endsWith("_FILE");
                    assertThat(granted.stream().map(secret -> "/run/secrets/" + secret)).contains(value.toString());
                }
            });
        });
        assertThat(strings(Installation.services().get("application").get("secrets"))).doesNotContain("database_root");
    }

    @Test
    void onlyTheApplicationIsReachedAndOnlyFromThisMachine() throws IOException {
        assertThat(Installation.services().get("database")).doesNotContainKey("ports").containsEntry("networks", List.of("inside"));
        assertThat(map(map(Installation.compose().get("networks")).get("inside"))).containsEntry("internal", true);
        for (String node : List.of("application", "application-2")) {
            assertThat((List<?>) Installation.services().get(node).get("ports")).allMatch(port -> port.toString().startsWith("127.0.0.1:"));
        }
    }

    @Test
    void whatItNamesIsThere() throws IOException {
        Map<String, Object> compose = Installation.compose();
        Set<String> volumes = map(compose.get("volumes")).keySet();
        Installation.services().forEach((name, service) -> {
            assertThat(map(compose.get("networks")).keySet()).containsAll(strings(service.get("networks")));
            for (String volume : strings(service.get("volumes"))) {
                String source = volume.split(":")[0];
                assertThat(source.startsWith("./") ? Files.exists(Installation.DOCKER.resolve(source)) : volumes.contains(source)).as(volume).isTrue();
            }
        });
        Map<String, Object> build = map(Installation.services().get("application").get("build"));
        Path context = Installation.DOCKER.resolve(build.get("context").toString()).normalize();
        assertThat(context).isEqualTo(LaunchedProduct.root());
        assertThat(context.resolve(build.get("dockerfile").toString())).exists();
        assertThat(Installation.copied()).hasSizeGreaterThan(3);
        // not sourced: its settings must not become the entry script's
        assertThat(Installation.DOCKER.resolve("mariadb/accounts.sh")).isExecutable();
        assertThat(Installation.DOCKER.resolve("micro/start")).isExecutable();
        assertThat(Files.readString(Installation.DOCKER.resolve("micro/Dockerfile"))).containsPattern("(?m)^USER tenderline$")
                .as("./mvnw needs an installed Maven").containsPattern("(?m)^FROM maven:\\S+ AS build$");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(Object::toString).toList();
    }
}

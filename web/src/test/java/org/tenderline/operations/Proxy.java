package org.tenderline.operations;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.tenderline.testing.Command;
import org.tenderline.testing.LaunchedProduct;

/** nginx with the example configuration, its addresses and files exchanged for those of this test. */
final class Proxy implements AutoCloseable {

    private static final Path EXAMPLE = Installation.DOCKER.resolve("proxy/nginx.conf");
    private static final char[] STORE = "of this test".toCharArray();

    private final Path folder;
    private final int port = LaunchedProduct.freePort();
    private final Process process;

    Proxy(Path folder, int node1, int node2) throws Exception {
        this.folder = Files.createDirectories(folder);
        certificate();
        String site = Files.readString(EXAMPLE);
        site = exchanged(site, "127.0.0.1:8080", "127.0.0.1:" + node1);
        site = exchanged(site, "127.0.0.1:8081", "127.0.0.1:" + node2);
        site = exchanged(site, "listen 443", "listen " + port);
        site = exchanged(site, "listen 80;", "listen " + LaunchedProduct.freePort() + ";");
        site = exchanged(site, "/etc/nginx/tls", folder.toString());
        Files.writeString(folder.resolve("site.conf"), site);
        StringBuilder main = new StringBuilder("daemon off;\nworker_processes 1;\npid " + folder + "/pid;\nevents { }\nhttp {\n");
        for (String kind : new String[] {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"}) {
            main.append(kind).append("_temp_path ").append(folder).append('/').append(kind).append(";\n");
        }
        Files.writeString(folder.resolve("nginx.conf"), main + "access_log off;\ninclude " + folder + "/site.conf;\n}\n");
        String nginx = Command.program("nginx").toString();
        Command.run(Map.of(), nginx, "-e", folder + "/error.log", "-c", folder + "/nginx.conf", "-t");
        process = new ProcessBuilder(nginx, "-e", folder + "/error.log", "-c", folder + "/nginx.conf").redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile()).start();
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> {
            new Socket("127.0.0.1", port).close();
            return true;
        });
    }

    private static String exchanged(String text, String old, String other) {
        if (!text.contains(old)) {
            throw new AssertionError(EXAMPLE + " no longer says " + old);
        }
        return text.replace(old, other);
    }

    private void certificate() throws Exception {
        Path store = folder.resolve("store");
        Files.deleteIfExists(store);
        Command.run(Map.of(), Path.of(System.getProperty("java.home"), "bin/keytool").toString(), "-genkeypair", "-keyalg", "EC", "-alias", "proxy",
            "-dname", "CN=localhost", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", new String(STORE));
        KeyStore keys = KeyStore.getInstance(store.toFile(), STORE);
        Key key = keys.getKey("proxy", STORE);
        pem("tenderline.key", "PRIVATE KEY", key.getEncoded());
        pem("tenderline.crt", "CERTIFICATE", keys.getCertificate("proxy").getEncoded());
    }

    private void pem(String file, String kind, byte[] bytes) throws IOException {
        Files.writeString(folder.resolve(file), "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END "
            + kind + "-----\n");
    }

    String baseUrl() {
        return "https://localhost:" + port;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}

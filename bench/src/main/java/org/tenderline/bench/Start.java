package org.tenderline.bench;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** From the start of the Payara Micro process to readiness: the product at its second start, and a WAR with one page. */
final class Start {

    private static final int PORT = 18_081;
    private static final String WORD = "an empty application";

    void measure() throws Exception {
        Path war = emptyWar();
        Series floor = new Series("empty WAR");
        Series product = new Series("product, second start");
        Series whole = new Series("product, launcher and database included");
        Product.start(true).close();
        for (int repetition = 0; repetition < Bench.repetitions(); repetition++) {
            floor.add(startEmpty(war));
            try (Product started = Product.start(false)) {
                product.add(started.applicationReady());
                whole.add(started.ready());
            }
        }
        System.out.println(floor.line(null));
        System.out.println(product.line(floor));
        System.out.println(whole.line(floor));
    }

    private static double startEmpty(Path war) throws IOException, InterruptedException {
        Path root = Files.createTempDirectory(Path.of("bench/target"), "empty");
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(List.of("java", "-Xmx2g", "-Djava.awt.headless=true", "-jar", "standalone/target/payara/payara-micro.jar",
            "--rootdir", root.toString(), "--nohazelcast", "--disablephonehome", "--port", String.valueOf(PORT), "--contextroot", "/",
            "--deploy", war.toString())).redirectErrorStream(true).redirectOutput(new File("bench/target/empty.txt")).start();
        HttpProbe.awaitReady(process, "http://localhost:" + PORT + "/", WORD);
        double seconds = (System.nanoTime() - begun) / 1e9;
        process.destroy();
        process.waitFor(1, TimeUnit.MINUTES);
        return seconds;
    }

    private static Path emptyWar() throws IOException {
        Path war = Path.of("bench/target/empty.war");
        try (OutputStream file = Files.newOutputStream(war); ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("index.html"));
            zip.write(("<html><body>" + WORD + "</body></html>").getBytes());
            zip.closeEntry();
        }
        return war;
    }
}

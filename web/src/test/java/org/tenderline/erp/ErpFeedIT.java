package org.tenderline.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderline.testing.ProductUnderTest;

@DisplayName("I3: a feed ends exactly as its expected.json says")
class ErpFeedIT {

    private static final Path FEEDS = Path.of("src/test/resources/erp");
    private static final Comparator<Rejected> ORDER = Comparator.comparing(Rejected::file).thenComparing(Rejected::line);

    private final Path inbox = ProductUnderTest.get().erpInbox();
    private final Sync sync = new Sync();

    private record Rejected(String file, int line, String key, String reason) {

        static Rejected of(JsonValue value) {
            JsonObject object = value.asJsonObject();
            return new Rejected(object.getString("file"), object.getInt("line"), object.getString("key"), object.getString("reason"));
        }
    }

    private record Sums(String subsidiary, String month, BigDecimal ordered, BigDecimal invoiced, BigDecimal received) {

        static Sums of(JsonValue value) {
            JsonObject object = value.asJsonObject();
            return new Sums(object.getString("subsidiary"), object.getString("month"), amount(object, "ordered"), amount(object, "invoiced"),
                amount(object, "received"));
        }

        private static BigDecimal amount(JsonObject object, String name) {
            return new BigDecimal(object.getString(name)).setScale(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample", "utf8", "bom", "gbk"})
    void keptFeeds(String name) throws IOException {
        endsAsExpected(FEEDS.resolve(name));
    }

    /** More of them where there is a Python; the seed is in the test's name of the folder it leaves. */
    @Test
    void freshFeedsOfEveryEncoding(@TempDir Path folder) throws Exception {
        assumeTrue(hasPython(), "no python3 here; the kept feeds were tested");
        int seed = new Random().nextInt(1_000_000);
        int day = 1;
        for (String encoding : List.of("UTF-8", "UTF-8-BOM", "GBK")) {
            Path feed = folder.resolve("seed-" + seed + "-" + encoding);
            Process python = new ProcessBuilder("python3", FEEDS.resolve("generate.py").toString(), "--seed", String.valueOf(seed),
                "--contracts", "700", "--dirt", "0.1", "--date", "2025-12-0" + day++, "--encoding", encoding, "--out", feed.toString())
                .inheritIO().start();
            assertThat(python.waitFor()).isZero();
            endsAsExpected(feed);
        }
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    private void endsAsExpected(Path feed) throws IOException {
        JsonObject expected = read(feed.resolve("expected.json"));
        LocalDate day = LocalDate.parse(expected.getString("businessDate"));
        copy(feed.resolve(day.toString()), inbox.resolve(day.toString()));

        JsonObject run = sync.completed(day, true);

        JsonObject accepted = expected.getJsonObject("accepted");
        int written = accepted.keySet().stream().mapToInt(accepted::getInt).sum();
        int rejected = expected.getJsonArray("rejected").size();
        assertThat(run.getInt("written")).as(feed.toString()).isEqualTo(written);
        assertThat(run.getInt("rejected")).isEqualTo(rejected);
        assertThat(run.getInt("read")).isEqualTo(written + rejected);
        assertThat(run.getString("businessDate")).isEqualTo(day.toString());
        assertThat(rejections(day)).as("rejections of " + feed).isEqualTo(expected.getJsonArray("rejected").stream().map(Rejected::of)
            .sorted(ORDER).toList());
        assertThat(sync.operator().get("/erp/reconciliation").expect(200).json().getJsonArray("rows").stream().map(Sums::of).toList())
            .as("sums of " + feed)
            .isEqualTo(expected.getJsonArray("bySubsidiaryAndSigningMonth").stream().map(Sums::of).toList());
    }

    private List<Rejected> rejections(LocalDate day) {
        List<Rejected> all = new ArrayList<>();
        List<Rejected> page;
        int number = 0;
        do {
            page = sync.operator().get("/erp/rejections?businessDate=" + day + "&size=200&page=" + number++).expect(200).items().stream()
                .map(Rejected::of).toList();
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
    }

    private static JsonObject read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file); JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}

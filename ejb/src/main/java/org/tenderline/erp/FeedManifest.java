package org.tenderline.erp;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the ERP says it wrote. It is written last: a folder without it is not complete.
 *
 * @param businessDate as written, and the folder's name
 */
public record FeedManifest(String businessDate, Map<FeedFile, Entry> files) {

    public static final String FILE_NAME = "manifest.json";

    private static final int LONGEST_SUM = 36;

    /** @param sum null when absent or unreadable: it informs and refuses nothing */
    public record Entry(long rows, BigDecimal sum, String sha256, FeedEncoding encoding) {
    }

    public static FeedManifest read(Path folder) throws FeedRefused {
        if (!Files.isDirectory(folder)) {
            throw new FeedRefused("FEED_NO_FOLDER", folder.getFileName());
        }
        if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            throw new FeedRefused("FEED_NO_RIGHT", folder.getFileName());
        }
        Path path = folder.resolve(FILE_NAME);
        if (!Files.exists(path)) {
            throw new FeedRefused("FEED_NO_MANIFEST", folder.getFileName());
        }
        try (InputStream in = Files.newInputStream(path); JsonReader reader = Json.createReader(in)) {
            return of(reader.readObject()).of(folder.getFileName().toString());
        } catch (IOException | JsonException | ClassCastException | NullPointerException | NumberFormatException unreadable) {
            throw new FeedRefused("FEED_BAD_MANIFEST", folder.getFileName());
        }
    }

    private static FeedManifest of(JsonObject manifest) throws FeedRefused {
        JsonObject files = manifest.getJsonObject("files");
        Map<FeedFile, Entry> entries = new EnumMap<>(FeedFile.class);
        for (FeedFile file : FeedFile.values()) {
            JsonObject entry = files.getJsonObject(file.fileName());
            if (entry == null) {
                throw new FeedRefused("FEED_FILE_NOT_DECLARED", file.fileName());
            }
            entries.put(file, entry(file, entry));
        }
        return new FeedManifest(manifest.getString("businessDate", null), entries);
    }

    private static Entry entry(FeedFile file, JsonObject entry) throws FeedRefused {
        String encoding = entry.getString("encoding");
        return new Entry(entry.getJsonNumber("rows").longValueExact(), sum(entry), entry.getString("sha256"),
            FeedEncoding.of(encoding).orElseThrow(() -> new FeedRefused("FEED_UNKNOWN_ENCODING", file.fileName(), encoding)));
    }

    private static BigDecimal sum(JsonObject entry) {
        try {
            BigDecimal sum = new BigDecimal(entry.getString("sum"));
            return sum.precision() - sum.scale() > LONGEST_SUM || sum.scale() > LONGEST_SUM ? null : sum;
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    /** A feed in another day's folder is not that day's. */
    private FeedManifest of(String folder) throws FeedRefused {
        if (!folder.equals(businessDate)) {
            throw new FeedRefused("FEED_OTHER_DATE", folder, businessDate == null ? "" : businessDate);
        }
        return this;
    }

    public long totalRows() {
        return files.values().stream().mapToLong(Entry::rows).sum();
    }
}

package org.tenderline.erp;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes small feeds as the ERP would, manifest last. */
public final class ErpFeed {

    private final List<String> contracts = new ArrayList<>();
    private final List<String> invoices = new ArrayList<>();
    private final List<String> receipts = new ArrayList<>();
    private final Map<String, Long> declaredRows = new TreeMap<>();

    /** Contracts {@code PREFIX-from} to {@code PREFIX-(until-1)}, each of 1,000.00 with one invoice of 400.00 and one receipt of 300.00. */
    public static ErpFeed of(String prefix, int from, int until) {
        ErpFeed feed = new ErpFeed();
        for (int i = from; i < until; i++) {
            feed.contract(prefix + "-" + i, "DWHZ", "", "1000.00");
        }
        return feed;
    }

    ErpFeed contract(String number, String subsidiary, String trackingNumber, String amount) {
        contracts.add(number + "," + subsidiary + "," + trackingNumber + ",客户,\"合同,一\",SUPPLY,2019-03-05," + amount
            + ",SIGNED,2026-01-01T09:00:00");
        invoices.add("F" + number + "," + number + ",2019-04-01,400.00");
        receipts.add("S" + number + "," + number + ",2019-05-01,300.00");
        return this;
    }

    ErpFeed row(FeedFile file, String line) {
        rows(file).add(line);
        return this;
    }

    ErpFeed without(FeedFile file) {
        rows(file).clear();
        return this;
    }

    /** A manifest that says another number of rows. */
    ErpFeed declaring(FeedFile file, long rows) {
        declaredRows.put(file.fileName(), rows);
        return this;
    }

    private List<String> rows(FeedFile file) {
        return switch (file) {
            case CONTRACTS -> contracts;
            case INVOICES -> invoices;
            case RECEIPTS -> receipts;
        };
    }

    /** Writes the folder of that day and answers it. */
    public Path write(Path inbox, LocalDate day) {
        try {
            Path folder = Files.createDirectories(inbox.resolve(day.toString()));
            JsonObjectBuilder files = Json.createObjectBuilder();
            for (FeedFile file : FeedFile.values()) {
                byte[] bytes = (String.join(",", file.columns()) + "\r\n" + rows(file).stream().map(row -> row + "\r\n")
                    .collect(Collectors.joining())).getBytes("UTF-8");
                Files.write(folder.resolve(file.fileName()), bytes);
                files.add(file.fileName(), Json.createObjectBuilder()
                    .add("rows", declaredRows.getOrDefault(file.fileName(), (long) rows(file).size()))
                    .add("sum", "0.00").add("sha256", sha256(bytes)).add("encoding", "UTF-8"));
            }
            Files.writeString(folder.resolve("manifest.json"),
                Json.createObjectBuilder().add("businessDate", day.toString()).add("files", files).build().toString());
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

package org.tenderline.faults;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.function.IntFunction;
import java.util.zip.CRC32;

/** A feed of any size, each contract with an invoice and a receipt, every five hundredth receipt with a bad date; knows how it must end. */
public final class BigFeed {

    /** What the database must hold of it in the end: rows, and a sum over their contents. */
    record Expected(long rows, long sum) {
    }

    private static final int BAD = 500;

    private final LocalDate businessDate;
    private final int contracts;
    private final int variant;

    /** @param variant feeds of another variant differ in every contract's amount */
    public BigFeed(LocalDate businessDate, int contracts, int variant) {
        this.businessDate = businessDate;
        this.contracts = contracts;
        this.variant = variant;
    }

    LocalDate businessDate() {
        return businessDate;
    }

    long rows() {
        return 3L * contracts;
    }

    long rejected() {
        return (contracts + BAD - 1) / BAD;
    }

    public BigFeed write(Path inbox) throws IOException {
        Path folder = Files.createDirectories(inbox.resolve(businessDate.toString()));
        JsonObjectBuilder files = Json.createObjectBuilder();
        file(files, folder, "contracts.csv", "contract_no,subsidiary_code,tracking_no,customer_name,name,kind,signed_on,amount,state,updated_at",
            i -> "K%07d,DWHZ,,客户%d,合同%d,SUPPLY,2024-03-05,%s,SIGNED,2026-01-01T09:00:00".formatted(i, i % 977, i, amount(i)));
        file(files, folder, "invoices.csv", "invoice_no,contract_no,issued_on,amount", i -> "F%07d,K%07d,2024-04-05,%d.10".formatted(i, i, i % 900 + 1));
        file(files, folder, "receipts.csv", "receipt_no,contract_no,received_on,amount",
            i -> "S%07d,K%07d,%s,%d.20".formatted(i, i, i % BAD == 0 ? "2024-02-31" : "2024-05-05", i % 900 + 1));
        Files.writeString(folder.resolve("manifest.json"),
            Json.createObjectBuilder().add("businessDate", businessDate.toString()).add("files", files).build().toString());
        return this;
    }

    private void file(JsonObjectBuilder files, Path folder, String name, String header, IntFunction<String> row) throws IOException {
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(folder.resolve(name))), digest)) {
            out.write((header + "\r\n").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < contracts; i++) {
                out.write((row.apply(i) + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        files.add(name, Json.createObjectBuilder().add("rows", contracts).add("sum", "0.00").add("encoding", "UTF-8")
            .add("sha256", HexFormat.of().formatHex(digest.digest())));
    }

    private String amount(int contract) {
        return contract % 90_000 + 1_000 + variant + ".00";
    }

    Expected expectedContracts() {
        return expected(i -> "K%07d|DWHZ|客户%d|合同%d|SUPPLY|2024-03-05|%s|SIGNED".formatted(i, i % 977, i, amount(i)), false);
    }

    Expected expectedReceipts() {
        return expected(i -> "S%07d|K%07d|2024-05-05|%d.20".formatted(i, i, i % 900 + 1), true);
    }

    private Expected expected(IntFunction<String> row, boolean someBad) {
        long rows = 0;
        long sum = 0;
        for (int i = 0; i < contracts; i++) {
            if (!someBad || i % BAD != 0) {
                CRC32 crc = new CRC32();
                crc.update(row.apply(i).getBytes(StandardCharsets.UTF_8));
                sum += crc.getValue();
                rows++;
            }
        }
        return new Expected(rows, sum);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

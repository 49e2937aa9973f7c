package org.tenderline.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Writes a feed of the ERP row by row, as large as one likes: contracts with up to three invoices, most of them paid. No row is bad. */
final class FeedGenerator {

    private static final String[] SUBSIDIARIES = "DWHZ NZMZ SDZD CXDW DLDZ XNYG GDJT XXJS JNJP NZHJ SCZZ HDCT WHTH JSSN HDDL".split(" ");
    private static final String[] CUSTOMERS = "南京电力股份有限公司 武汉能源集团有限公司 成都轨道有限责任公司 西安水电分公司 济南石化有限公司".split(" ");
    private static final String[] THINGS = "变电站综合自动化项目 继电保护项目 调度自动化\"\"改造\"\" 水电站监控项目 光伏逆变项目".split(" ");
    private static final String[] STATES = "SIGNED EXECUTING CLOSED TERMINATED".split(" ");

    private final Random random;
    private final LocalDate day;
    private final double changed;

    /**
     * @param seed the same seed, the same rows
     * @param changed part of the contracts whose amount differs from that of the same seed without changes
     */
    FeedGenerator(long seed, LocalDate day, double changed) {
        this.random = new Random(seed);
        this.day = day;
        this.changed = changed;
    }

    /** One file while it is written. */
    private static final class File implements AutoCloseable {

        private final String name;
        private final MessageDigest digest;
        private final Writer writer;
        private long rows;
        private BigDecimal sum = BigDecimal.ZERO;

        File(Path folder, String name, String header) throws IOException {
            this.name = name;
            try {
                this.digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException everyJavaHasIt) {
                throw new IllegalStateException(everyJavaHasIt);
            }
            OutputStream file = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 17);
            this.writer = new OutputStreamWriter(new DigestOutputStream(file, digest), StandardCharsets.UTF_8);
            writer.write(header + "\r\n");
        }

        void row(BigDecimal amount, String text) throws IOException {
            rows++;
            sum = sum.add(amount);
            writer.write(text);
            writer.write("\r\n");
        }

        String manifest() {
            return "\"" + name + "\": {\"rows\": " + rows + ", \"sum\": \"" + sum + "\", \"sha256\": \"" + HexFormat.of().formatHex(digest.digest())
                + "\", \"encoding\": \"UTF-8\"}";
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }

    /** The number of rows in all three files. */
    long write(Path inbox, int contracts) {
        try {
            Path folder = Files.createDirectories(inbox.resolve(day.toString()));
            List<File> files = new ArrayList<>();
            try (File contract = new File(folder, "contracts.csv",
                        "contract_no,subsidiary_code,tracking_no,customer_name,name,kind,signed_on,amount,state,updated_at");
                    File invoice = new File(folder, "invoices.csv", "invoice_no,contract_no,issued_on,amount");
                    File receipt = new File(folder, "receipts.csv", "receipt_no,contract_no,received_on,amount")) {
                for (int number = 0; number < contracts; number++) {
                    contract(number, contract, invoice, receipt);
                }
                files.addAll(List.of(contract, invoice, receipt));
            }
            Files.writeString(folder.resolve("manifest.json"), "{\"businessDate\": \"" + day + "\", \"files\": {"
                + String.join(", ", files.stream().map(File::manifest).toList()) + "}}\n");
            return files.stream().mapToLong(file -> file.rows).sum();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void contract(int serial, File contracts, File invoices, File receipts) throws IOException {
        String subsidiary = SUBSIDIARIES[random.nextInt(SUBSIDIARIES.length)];
        LocalDate signed = day.minusDays(1L + random.nextInt(1_000));
        BigDecimal amount = BigDecimal.valueOf(3_000_000L + random.nextInt(2_000_000_000), 2);
        String number = "%s-HT-%d-%07d".formatted(subsidiary, signed.getYear(), serial);
        String tracking = random.nextInt(5) == 0 ? "" : "%s-%d-%06d".formatted(subsidiary, signed.getYear(), 1 + random.nextInt(400));
        String customer = CUSTOMERS[random.nextInt(CUSTOMERS.length)];
        String thing = THINGS[random.nextInt(THINGS.length)];
        String state = STATES[random.nextInt(STATES.length)];
        int bills = random.nextInt(4);
        if (random.nextDouble() < changed) {
            amount = amount.add(BigDecimal.ONE);
        }
        contracts.row(amount, number + "," + subsidiary + "," + tracking + "," + customer + ",\"" + customer.substring(0, 4) + "," + thing + "\","
            + (serial % 7 == 0 ? "CONSTRUCTION" : "SUPPLY") + "," + signed + "," + amount + "," + state + "," + signed + "T09:00:00");
        for (int bill = 0; bill < bills; bill++) {
            BigDecimal part = amount.multiply(BigDecimal.valueOf(10L + random.nextInt(20))).divide(BigDecimal.valueOf(100), 2, RoundingMode.DOWN);
            LocalDate issued = signed.plusDays(10L + random.nextInt(200));
            invoices.row(part, "FP%07d%d,%s,%s,%s".formatted(serial, bill, number, issued, part));
            if (random.nextInt(5) > 0) {
                receipts.row(part, "SK%07d%d,%s,%s,%s".formatted(serial, bill, number, issued.plusDays(30), part));
            }
        }
    }
}

package org.tenderline.demo;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.tenderline.erp.FeedFolder;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;

/**
 * What the demo group's ERP hands over: the won projects' contracts with invoices and receipts. Most of it matches; a few amounts
 * differ, a few contracts belong to no project, a few rows are bad. It waits in the inbox until the ERP operator or the night
 * starts the synchronization.
 */
@Stateless
public class DemoFeed {

    private static final Logger LOG = Logger.getLogger(DemoFeed.class.getName());

    @Inject
    private Records records;

    /** Writes the feed, unless the inbox holds somebody's already. */
    @Requires(Right.ORGANIZATION_EDIT)
    public void write(LocalDate businessDate) {
        Path inbox = FeedFolder.inbox();
        try {
            Files.createDirectories(inbox);
            try (Stream<Path> present = Files.list(inbox)) {
                if (present.findAny().isPresent()) {
                    return;
                }
            }
            new Draft(businessDate).write(inbox.resolve(businessDate.toString()));
        } catch (IOException notWritable) {
            LOG.log(Level.WARNING, "The demo''s ERP feed could not be written to {0}", inbox);
        }
    }

    private List<?> wonContracts() {
        return records.unscopedSql("the ERP knows all contracts", "SELECT o.contract_number, u.code, o.tracking_number, c.name, p.name, p.kind,"
                + " o.opened_on, o.our_price FROM bid_outcome o JOIN project p ON p.id = o.project_id"
                + " JOIN organization_unit u ON u.id = p.subsidiary_id JOIN customer c ON c.id = p.customer_id"
                + " WHERE o.contract_number IS NOT NULL ORDER BY o.contract_number").getResultList();
    }

    /** The three files of one feed while they are drawn. */
    private final class Draft {

        private final Random random = new Random(20_265);
        private final LocalDate businessDate;
        private final List<Object[]> contracts = new ArrayList<>();
        private final List<Object[]> invoices = new ArrayList<>();
        private final List<Object[]> receipts = new ArrayList<>();

        Draft(LocalDate businessDate) {
            this.businessDate = businessDate;
        }

        void write(Path folder) throws IOException {
            wonContracts().forEach(row -> contract((Object[]) row));
            strays();
            Files.createDirectories(folder);
            JsonObjectBuilder files = Json.createObjectBuilder();
            file(folder, files, "contracts.csv", List.of("contract_no", "subsidiary_code", "tracking_no", "customer_name", "name", "kind",
                    "signed_on", "amount", "state", "updated_at"), contracts, 7);
            file(folder, files, "invoices.csv", List.of("invoice_no", "contract_no", "issued_on", "amount"), invoices, 3);
            file(folder, files, "receipts.csv", List.of("receipt_no", "contract_no", "received_on", "amount"), receipts, 3);
            Files.writeString(folder.resolve("manifest.json"), Json.createObjectBuilder().add("businessDate", businessDate.toString())
                    .add("files", files).build().toString());
        }

        private void contract(Object[] won) {
            LocalDate signed = LocalDate.parse(won[6].toString()).plusDays(10L + random.nextInt(30));
            if (signed.isAfter(businessDate)) {
                return;
            }
            BigDecimal price = (BigDecimal) won[7];
            BigDecimal amount = random.nextInt(25) == 0 ? part(price, 95) : price;
            add(won[0], won[1], won[2], won[3], won[4], won[5], signed, amount);
        }

        private void add(Object number, Object subsidiary, Object tracking, Object customer, Object name, Object kind, LocalDate signed,
                BigDecimal amount) {
            String state = signed.isBefore(businessDate.minusYears(1)) ? "CLOSED" : random.nextInt(3) == 0 ? "SIGNED" : "EXECUTING";
            contracts.add(new Object[] {number, subsidiary, tracking, customer, name, kind, signed, amount, state, signed.atTime(9, 0, 1)});
            int serial = contracts.size();
            LocalDate issued = signed;
            for (int share : new int[] {30, 40, 25}) {
                issued = issued.plusDays(20L + random.nextInt(90));
                LocalDate received = issued.plusDays(10L + random.nextInt(60));
                BigDecimal value = part(amount, share);
                if (!issued.isAfter(businessDate)) {
                    invoices.add(new Object[] {"FP%06d%d".formatted(serial, share), number, issued, value});
                }
                if (!received.isAfter(businessDate) && random.nextInt(8) > 0) {
                    receipts.add(new Object[] {"SK%06d%d".formatted(serial, share), number, received, value});
                }
            }
        }

        /** Contracts of no project, and rows that the synchronization sets aside. */
        private void strays() {
            for (int index = 1; index <= 6; index++) {
                String code = DemoOrganization.SUBSIDIARIES[index][0];
                add("%s-FW-%d-%04d".formatted(code, businessDate.getYear(), index), code, "", "南京服务客户有限公司", "备品备件年度框架", "SUPPLY",
                        businessDate.minusDays(40L * index), new BigDecimal("186000.00"));
            }
            contracts.add(new Object[] {"XXJS-HT-坏-1", "ZZZZ", "", "未知单位", "未知", "SUPPLY", businessDate, "1000.00", "SIGNED",
                businessDate.atTime(9, 0, 1)});
            invoices.add(new Object[] {"FP999999", contracts.get(0)[0], "2026/01/05", "100.00"});
            receipts.add(new Object[] {"SK999999", contracts.get(0)[0], businessDate, "1,000.00"});
        }

        private static BigDecimal part(BigDecimal amount, int percent) {
            return amount.multiply(BigDecimal.valueOf(percent)).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
        }

        private static void file(Path folder, JsonObjectBuilder files, String name, List<String> header, List<Object[]> rows, int amount)
                throws IOException {
            StringWriter text = new StringWriter();
            CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
            printer.printRecord(header);
            BigDecimal sum = BigDecimal.ZERO;
            for (Object[] row : rows) {
                printer.printRecord(row);
                String value = row[amount].toString();
                sum = value.contains(",") ? sum : sum.add(new BigDecimal(value));
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            Files.write(folder.resolve(name), bytes);
            files.add(name, Json.createObjectBuilder().add("rows", rows.size()).add("sum", sum.toPlainString()).add("sha256", sha256(bytes))
                    .add("encoding", "UTF-8"));
        }

        private static String sha256(byte[] bytes) {
            try {
                return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (GeneralSecurityException impossible) {
                throw new UncheckedIOException(new IOException(impossible));
            }
        }
    }
}

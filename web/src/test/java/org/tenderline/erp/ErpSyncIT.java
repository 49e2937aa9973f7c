package org.tenderline.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.testing.Answer;
import org.tenderline.testing.Api;
import org.tenderline.testing.ProductUnderTest;

@DisplayName("I3: refusals, guard, gone rows, one run at a time")
class ErpSyncIT {

    private static final LocalDate FIRST = LocalDate.of(2031, 5, 1);
    private static final LocalDate SECOND = FIRST.plusDays(1);

    private final Path inbox = ProductUnderTest.get().erpInbox();
    private final Sync sync = new Sync();
    private final String prefix = "T" + UUID.randomUUID().toString().substring(0, 8);

    /** A mirror of exactly one hundred contracts. */
    @BeforeEach
    void hundredContracts() {
        ErpFeed.of(prefix, 0, 100).write(inbox, FIRST);
        sync.completed(FIRST, true);
    }

    @Test
    void aFeedThatIsNotWhatItsManifestSaysChangesNothing() throws Exception {
        LocalDate nowhere = LocalDate.of(1999, 12, 31);
        sync.refused(nowhere, "no folder 1999-12-31");
        Path folder = ErpFeed.of(prefix, 0, 101).declaring(FeedFile.INVOICES, 102).write(inbox, SECOND);
        sync.refused(SECOND, "invoices.csv");
        ErpFeed.of(prefix, 0, 101).write(inbox, SECOND);
        Files.writeString(folder.resolve("receipts.csv"), Files.readString(folder.resolve("receipts.csv")).replace("300.00", "900.00"));
        sync.refused(SECOND, "checksum");
        Files.delete(folder.resolve("manifest.json"));
        sync.refused(SECOND, "manifest.json");
        assertThat(contract(100).status()).isEqualTo(404);
        assertThat(contract(0).text("/received")).isEqualTo("300.00");
    }

    @Test
    void aFallOfTwentyPercentPassesOneRowMoreDoesNot() {
        ErpFeed.of(prefix, 0, 79).write(inbox, SECOND);
        sync.refused(SECOND, "more than 20 %");
        assertThat(contract(99).text("/gone")).isEqualTo("false");
        ErpFeed.of(prefix, 0, 80).write(inbox, SECOND);
        sync.completed(SECOND, false);
        assertThat(contract(99).text("/gone")).isEqualTo("true");
    }

    @Test
    void anEmptyFileIsRefusedUnlessTheLossIsAccepted() {
        ErpFeed.of(prefix, 0, 100).without(FeedFile.RECEIPTS).write(inbox, SECOND);
        sync.refused(SECOND, "receipts.csv");
        assertThat(contract(7).text("/received")).isEqualTo("300.00");
        JsonObject run = sync.completed(SECOND, true);
        assertThat(run.getBoolean("acceptLoss")).isTrue();
        assertThat(run.getInt("attempt")).isGreaterThan(1);
        assertThat(contract(7).text("/received")).isEqualTo("0.00");
    }

    @Test
    void asManyContractsButOthersIsALoss() {
        ErpFeed.of(prefix, 21, 121).write(inbox, SECOND);
        sync.refused(SECOND, "21 of 100");
        ErpFeed.of(prefix, 20, 120).write(inbox, SECOND);
        sync.completed(SECOND, false);
    }

    @Test
    void aGoneRowCountsNoMoreAndComesBackToLife() {
        ErpFeed.of(prefix, 1, 100).write(inbox, SECOND);
        sync.completed(SECOND, false);
        Answer gone = contract(0).expect(200);
        assertThat(gone.text("/gone")).isEqualTo("true");
        assertThat(gone.text("/amount")).isEqualTo("1000.00");
        assertThat(gone.text("/invoiced")).isEqualTo("0.00");
        assertThat(ordered()).isEqualTo("99000.00");
        sync.completed(FIRST, false);
        assertThat(contract(0).text("/gone")).isEqualTo("false");
        assertThat(contract(0).text("/invoiced")).isEqualTo("400.00");
        assertThat(ordered()).isEqualTo("100000.00");
    }

    @Test
    void aRunMayBeRepeated() {
        JsonObject again = sync.completed(FIRST, false);
        assertThat(again.getInt("written")).isEqualTo(300);
        assertThat(ordered()).isEqualTo("100000.00");
    }

    @Test
    void keysAreComparedAsTheyAreWritten() {
        ErpFeed feed = ErpFeed.of(prefix, 0, 100);
        feed.contract(prefix + "-a", "DWHZ", "", "1.00").contract(prefix + "-A", "DWHZ", "", "2.00")
            .contract(prefix + "-a ", "DWHZ", "", "4.00").contract(prefix + "-á", "DWHZ", "", "8.00");
        feed.write(inbox, SECOND);
        JsonObject run = sync.completed(SECOND, false);
        assertThat(run.getInt("rejected")).isZero();
        assertThat(ordered()).isEqualTo("100015.00");
    }

    @Test
    void theSecondGoodRowOfAKeyIsTheDuplicate() {
        String invoice = "F" + prefix + "-x,%s,2019-04-01,5.00";
        ErpFeed.of(prefix, 0, 100)
            .row(FeedFile.INVOICES, invoice.formatted("NOT-THERE"))
            .row(FeedFile.INVOICES, invoice.formatted(prefix + "-1"))
            .row(FeedFile.INVOICES, invoice.formatted(prefix + "-2"))
            .row(FeedFile.INVOICES, "F" + prefix + "-y,\"" + prefix + "\r\n-1\",2019-04-01,5.00")
            .row(FeedFile.INVOICES, "").write(inbox, SECOND);
        sync.completed(SECOND, false);
        List<String> reasons = sync.operator().get("/erp/rejections?businessDate=" + SECOND).items().stream().map(value -> value.asJsonObject())
            .map(row -> row.getInt("line") + " " + row.getString("reason")).toList();
        assertThat(reasons).containsExactly("102 UNKNOWN_CONTRACT", "104 DUPLICATE_KEY", "105 UNKNOWN_CONTRACT", "106 MALFORMED_ROW");
    }

    @Test
    void ofTwoStartsAtOnceOneRuns() {
        List<Integer> answers = IntStream.range(0, 5).mapToObj(i -> CompletableFuture.supplyAsync(() -> sync.start(FIRST, false)))
            .toList().stream().map(CompletableFuture::join).peek(answer -> {
                if (answer.status() == 409) {
                    answer.expect(409, "ALREADY_RUNNING");
                } else {
                    sync.ended(answer.expect(202).number("/executionId"));
                }
            }).map(Answer::status).toList();
        assertThat(answers).contains(202, 409);
    }

    @Test
    void runsAreListedNewestFirst() {
        JsonObject run = sync.run(FIRST, false);
        JsonObject newest = sync.operator().get("/jobs/erp-sync/executions?businessDate=" + FIRST + "&size=1").items().getJsonObject(0);
        assertThat(newest.getInt("executionId")).isEqualTo(run.getInt("executionId"));
        assertThat(newest.getInt("attempt")).isEqualTo(run.getInt("attempt")).isGreaterThan(1);
        assertThat(newest.getString("finishedAt")).endsWith("+08:00");
    }

    @Test
    void onlyTheOperatorStartsAndAdministratorsSeeFiguresOnly() {
        JsonObject body = Api.object("businessDate", FIRST.toString());
        for (String person : List.of("sales1.dwhz", "director.dwhz", "cfo", "sysadmin", "steward")) {
            Api.as(person).post("/jobs/erp-sync/executions", body).expect(403, "FORBIDDEN");
        }
        Api administrator = Api.as("sysadmin");
        administrator.get("/jobs/erp-sync/executions").expect(200);
        administrator.get("/erp/rejections?businessDate=" + FIRST).expect(403);
        administrator.get("/erp/contracts/" + prefix + "-1").expect(404);
        Api.as("sales1.dwhz").get("/jobs/erp-sync/executions").expect(403);
        sync.operator().post("/jobs/erp-sync/executions", Api.object()).expect(400, "VALIDATION");
        sync.operator().post("/jobs/no-such-job/executions", Api.object()).expect(404);
        sync.operator().get("/jobs/reporting-win-rate/executions/" + sync.run(FIRST, false).getInt("executionId")).expect(404);
    }

    @Test
    void aContractIsSeenInsideItsSubsidiaryOnly() {
        for (String person : List.of("director.dwhz", "vp.dwhz", "commerce.dwhz", "finance.dwhz", "group.vp", "hq.finance")) {
            Api.as(person).get("/erp/contracts/" + prefix + "-1").expect(200);
        }
        for (String person : List.of("director.nzmz", "finance.hddl", "sales1.dwhz", "legal", "auditor")) {
            Api.as(person).get("/erp/contracts/" + prefix + "-1").expect(404, "NOT_FOUND");
        }
        assertThat(Api.as("director.nzmz").get("/erp/reconciliation?from=2019-03&to=2019-03").json().getJsonArray("rows")).isEmpty();
        Api.as("director.dwhz").get("/erp/reconciliation?from=2019-04&to=2019-03").expect(400, "VALIDATION");
    }

    @Test
    void oursAreTheWonBidsThatNameTheContractAndItsOwnerSeesIt() throws SQLException {
        String won = "SELECT o.contract_number, o.our_price, u.code, p.username FROM bid_outcome o"
            + " JOIN organization_unit u ON u.id = o.subsidiary_id JOIN person p ON p.id = o.owner_id"
            + " WHERE o.result = 'WON' AND o.contract_number IS NOT NULL AND u.code <> 'DWHZ' ORDER BY o.id LIMIT 1";
        try (Connection connection = ProductUnderTest.get().connection(); ResultSet row = connection.createStatement().executeQuery(won)) {
            assumeTrue(row.next(), "the demo group has won nothing");
            String number = row.getString(1);
            BigDecimal price = row.getBigDecimal(2);
            ErpFeed.of(prefix, 0, 100).contract(number, row.getString(3), "", price.add(new BigDecimal("100.00")).toPlainString())
                .write(inbox, SECOND);
            sync.completed(SECOND, false);
            Answer answer = Api.as("director." + row.getString(3).toLowerCase(Locale.ROOT)).get("/erp/reconciliation?from=2019-03&to=2019-03");
            assertThat(answer.text("/rows/0/ours")).isEqualTo(price.toPlainString());
            assertThat(answer.text("/rows/0/difference")).isEqualTo("100.00");
            Api.as(row.getString(4)).get("/erp/contracts/" + number).expect(200);
            Api.as("sales1.dwhz").get("/erp/contracts/" + number).expect(404);
        }
    }

    private Answer contract(int number) {
        return sync.operator().get("/erp/contracts/" + prefix + "-" + number);
    }

    private String ordered() {
        return sync.operator().get("/erp/reconciliation?from=2019-03&to=2019-03").expect(200).text("/rows/0/ordered");
    }
}

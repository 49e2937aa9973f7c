package org.tenderline.bid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.tenderline.shared.BusinessClock;
import org.tenderline.testing.Api;
import org.tenderline.testing.Browser;

/** From the reminder to the cell of the win rate, by page. */
class OutcomePagesIT {

    private final LocalDate today = LocalDate.now(BusinessClock.ZONE);
    private final String competitor = "竞争对手" + UUID.randomUUID().toString().substring(0, 8);

    private static String register(String username, LocalDate expectedBidOn) {
        Api api = Api.as(username);
        String name = "开标项目" + UUID.randomUUID().toString().substring(0, 8);
        long customer = api.post("/customers", Api.object("name", "客户" + name)).expect(201).number("/id");
        return api.post("/projects", Api.object("name", name, "customerId", customer, "group", "华电", "specialty", "继电保护", "region", "江苏",
                "estimatedAmount", "1500000.00", "expectedBidOn", expectedBidOn.toString(), "kind", "SUPPLY")).expect(201).text("/trackingNumber");
    }

    @Test
    void theOwnerIsRemindedAndFillsItIn() {
        String number = register("sales4.xnyg", today.minusDays(400));
        Page page = Browser.as("sales4.xnyg");
        page.navigate("/");
        assertThat(page.locator("#outcome-reminders")).containsText(number);
        page.navigate("/bid/outcome?project=" + number);
        page.fill("#openedOn", today.plusDays(1).toString());
        page.selectOption("#result", "WON");
        assertThat(page.locator("#contractNumber")).isVisible();
        page.fill("#ourPrice", "1,400,000.50");
        page.fill("[id='bidders:1:price']", "5");
        save(page);
        assertThat(page.locator("#bidders")).containsText("请填写此项");
        page.fill("[id='bidders:0:name']", competitor);
        page.click("#addBidder");
        assertThat(page.locator("[id='bidders:1:name']")).isVisible();
        page.fill("[id='bidders:1:name']", "另一家公司");
        page.getByLabel("技术方案").check();
        page.fill("#contractNumber", "HT-" + number);
        save(page);
        assertThat(page.locator("#openedOn_message")).not().isEmpty();
        assertThat(page.locator("#ourPrice")).hasValue("1,400,000.50");
        page.fill("#openedOn", today.toString());
        save(page);
        page.waitForURL(address -> address.contains("/project/view"));
        assertThat(page.locator("#outcome")).containsText("1,400,000.50");
        assertThat(page.locator("#outcome")).containsText("HT-" + number);
        assertThat(page.locator("#outcome")).containsText(competitor);
        page.navigate("/");
        assertThat(page.locator("body")).not().containsText(number);
        assertCell();
        page.context().close();
    }

    private static void save(Page page) {
        page.click("#save");
        page.click(".ui-confirm-dialog .ui-confirmdialog-yes");
        assertThat(page.locator(".ui-confirm-dialog")).isHidden();
    }

    /** The cell of that competitor opens the list with exactly this project, and the export has it too. */
    private void assertCell() {
        Api market = Api.as("market");
        String run = market.post("/jobs/reporting-win-rate/executions", "{}").expect(202).text("/executionId");
        Awaitility.await().until(() -> market.get("/jobs/reporting-win-rate/executions/" + run).text("/status"), "COMPLETED"::equals);
        Page page = Browser.as("director.xnyg");
        String month = today.toString().substring(0, 7);
        page.navigate("/reporting/win-rate?groupBy=competitor&from=" + month + "&to=" + month);
        assertThat(page.locator("#chart canvas")).isVisible();
        Locator row = page.locator("#list tbody tr").filter(new Locator.FilterOptions().setHasText(competitor));
        assertThat(row).containsText("100.00 %");
        Download export = page.waitForDownload(() -> page.click("#export"));
        assertThat(export.suggestedFilename()).isEqualTo("win-rate.xlsx");
        assertThat(texts(export)).contains("竞争对手", competitor);
        row.locator("a").first().click();
        assertThat(page.locator("#list tbody tr")).hasCount(1);
        assertThat(page.locator("h1")).containsText(competitor);
        page.context().close();
    }

    /** All texts of the first sheet. */
    private static List<String> texts(Download export) {
        List<String> texts = new ArrayList<>();
        try (Workbook workbook = WorkbookFactory.create(export.createReadStream())) {
            workbook.getSheetAt(0).forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    @Test
    void nobodyElseFindsTheForm() {
        String number = register("sales4.xnyg", today);
        Page page = Browser.as("director.xnyg");
        assertThat(page.navigate("/bid/outcome?project=" + number).status()).isEqualTo(404);
        page.context().close();
        page = Browser.as("sales1.gdjt");
        assertThat(page.navigate("/bid/outcome?project=" + number).status()).isEqualTo(404);
        page.context().close();
    }

    @Test
    void aReportThatCannotBeReadIsToldAndNotShown() {
        Page page = Browser.as("director.xnyg");
        assertThat(page.navigate("/reporting/win-rate?groupBy=month&from=2026-99").status()).isEqualTo(200);
        assertThat(page.locator(".messages")).containsText("yyyy-MM-dd");
        assertThat(page.navigate("/reporting/win-rate?groupBy=nonsense").status()).isEqualTo(200);
        assertThat(page.locator(".messages")).containsText("统计维度");
        assertThat(page.locator("#listForm")).hasCount(0);
        assertThat(page.navigate("/reporting/win-rate-list?from=2026-99").status()).isEqualTo(200);
        assertThat(page.locator(".messages")).containsText("yyyy-MM-dd");
        assertThat(page.locator("#listForm")).hasCount(0);
        page.locator("#export").click();
        assertThat(page.locator(".messages")).containsText("yyyy-MM-dd");
        page.context().close();
    }

    @Test
    void aPeriodLeftOpenStillLinksItsCells() {
        Page page = Browser.as("director.xnyg");
        assertThat(page.navigate("/reporting/win-rate?groupBy=subsidiary").status()).isEqualTo(200);
        page.context().close();
    }

    @Test
    void anAddressWithAValueThatCannotBeReadIsNoPage() {
        Page page = Browser.as("director.xnyg");
        for (String address : List.of("/customer/view?id=abc", "/customer/card?id=abc", "/approval/view?task=x", "/jobs/view?run=x")) {
            assertThat(page.navigate(address).status()).as(address).isEqualTo(404);
        }
        assertThat(page.navigate("/deposit/list?from=x").status()).isEqualTo(200);
        page.context().close();
    }
}

package org.tenderline.erp;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.testing.Browser;
import org.tenderline.testing.ProductUnderTest;

@DisplayName("I3, L5: jobs, reconciliation, contracts and rejections by pages")
class ErpPagesIT {

    private static final LocalDate DAY = LocalDate.of(2032, 2, 29);

    private final String prefix = "P" + UUID.randomUUID().toString().substring(0, 8);
    private final Sync sync = new Sync();

    @BeforeEach
    void feed() {
        ErpFeed.of(prefix, 0, 30).contract(prefix + "-unmatched", "HDDL", "HDDL-1999-999999", "5.00")
            .row(FeedFile.INVOICES, "=1+1," + prefix + "-0,2019-04-01,0.00").write(ProductUnderTest.get().erpInbox(), DAY);
    }

    @Test
    void theOperatorStartsARunAndWatchesItEnd() {
        Page page = Browser.as("market");
        page.navigate("/jobs/list");
        page.fill("#start_businessDate", DAY.toString());
        page.check("#acceptLoss");
        page.click("#start");
        page.waitForURL("**/jobs/view?run=*");
        assertThat(page.locator("#run .state")).hasText("完成", new LocatorAssertions.HasTextOptions().setTimeout(120_000));
        assertThat(page.locator("#run .notice")).containsText("已更新：合同 31");
        page.reload();
        assertThat(page.locator("#list")).containsText("=1+1");
        assertThat(page.locator("#list")).containsText("金额无效");
        page.navigate("/jobs/list?businessDate=" + DAY);
        assertThat(page.locator("#list")).containsText("ERP 同步");
        page.context().close();
    }

    @Test
    void aRefusedFeedSaysWhyInBothLanguages() {
        int run = sync.run(LocalDate.of(1997, 7, 1), false).getInt("executionId");
        Page page = Browser.as("sysadmin");
        page.navigate("/jobs/view?run=" + run);
        assertThat(page.locator("#run .notice")).containsText("没有 1997-07-01 的文件夹");
        english(page);
        page.navigate("/jobs/view?run=" + run);
        assertThat(page.locator("#run .notice")).containsText("no folder 1997-07-01");
        page.context().close();
    }

    @Test
    void theReconciliationShowsWhatDiffersAndWhatIsUnmatched() throws Exception {
        sync.completed(DAY, true);
        Page page = Browser.as("market");
        page.navigate("/erp/reconciliation?from=2019-03&to=2019-03");
        assertThat(page.locator("#list")).containsText("30,000.00");
        assertThat(page.locator("#list")).containsText("不一致");
        assertThat(page.locator("#unmatched")).containsText(prefix + "-unmatched");
        assertThat(page.locator("#from")).hasValue("2019-03");
        Download download = page.waitForDownload(() -> page.click("#export"));
        try (InputStream in = Files.newInputStream(download.path()); XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
            assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(30_000.0);
        }
        page.navigate("/erp/reconciliation?from=1990-01&to=1990-02");
        assertThat(page.locator("#list")).containsText("所选月份没有 ERP 合同");
        page.context().close();
    }

    @Test
    void theDirectorSeesTheSubsidiarysContractsOnly() {
        sync.completed(DAY, true);
        Page page = Browser.as("director.hddl");
        page.navigate("/erp/contracts");
        assertThat(page.locator("#list")).containsText(prefix + "-unmatched");
        assertThat(page.locator("#list")).not().containsText(prefix + "-0");
        page.click("text=" + prefix + "-unmatched");
        assertThat(page.locator("h1")).containsText("合同,一");
        assertThat(page.locator("body")).containsText("400.00");
        page.navigate("/erp/contract?number=" + prefix + "-0");
        assertThat(page.locator("body")).containsText("页面不存在");
        page.context().close();
    }

    @Test
    void rejectedRowsLeaveAsTextNeverAsFormulas() throws Exception {
        sync.completed(DAY, true);
        Page page = Browser.as("market");
        page.navigate("/erp/rejections?businessDate=" + DAY);
        assertThat(page.locator("#list")).containsText("=1+1");
        Download download = page.waitForDownload(() -> page.click("#export"));
        try (InputStream in = Files.newInputStream(download.path()); XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(2).getCellType()).isEqualTo(CellType.STRING);
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(2).getStringCellValue()).isEqualTo("=1+1");
        }
        page.context().close();
    }

    @Test
    void whoHasNoBusinessThereFindsNoPage() {
        Page page = Browser.as("sales1.dwhz");
        for (String path : List.of("/jobs/list", "/jobs/view?run=1", "/erp/reconciliation", "/erp/rejections")) {
            assertThat(page.navigate(path).status()).as(path).isIn(403, 404);
        }
        page.context().close();
    }

    private static void english(Page page) {
        page.context().addCookies(List.of(new Cookie("tenderline-language", "en").setUrl(ProductUnderTest.get().baseUrl())));
    }
}

package org.tenderline.organization;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Locale;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.testing.Browser;

@DisplayName("A1, L7: template, rehearsal, error file, import and undo by the page")
class OrganizationImportPagesIT {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mark = "I" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private Page page;

    @BeforeEach
    void open() {
        page = Browser.as("secadmin");
        page.navigate("/organization/tree");
        page.click("text=批量导入");
        page.waitForURL("**/organization/import");
    }

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    void aFilledTemplateIsRehearsedCorrectedImportedAndUndone() throws IOException {
        XSSFWorkbook template = open(page.waitForDownload(() -> page.click("#template")));
        assertThat(template.getSheetName(3)).isEqualTo("填写说明");
        row(template, "单位", 1, "GROUP", "子公司", "导入公司" + mark, mark);
        row(template, "单位", 2, mark, "没有这种", "销售部");
        row(template, "人员", 1, "person." + mark.toLowerCase(Locale.ROOT), "=1+1", mark);
        row(template, "任职", 1, "person." + mark.toLowerCase(Locale.ROOT), "商务部", mark, "2099-01-01");
        upload(template);

        assertThat(page.locator("#rehearsal")).containsText("目前尚未写入任何数据");
        assertThat(figure("新增")).hasText("3");
        assertThat(figure("有错误")).hasText("1");
        assertThat(page.locator("#lines")).containsText("类型: 不是允许的取值");
        assertThat(page.locator("#carryOut")).hasCount(0);

        XSSFWorkbook errors = open(page.waitForDownload(() -> page.click("#errors")));
        Sheet units = errors.getSheet("单位");
        assertThat(units.getLastRowNum()).as("only the refused row").isEqualTo(1);
        assertThat(units.getRow(0).getCell(5).getStringCellValue()).isEqualTo("错误原因");
        assertThat(units.getRow(1).getCell(1).getStringCellValue()).isEqualTo("没有这种");
        assertThat(units.getRow(1).getCell(5).getStringCellValue()).contains("类型");

        page.click("#carryOutValid");
        page.click(".ui-confirmdialog-yes");
        page.waitForURL("**/organization/import-run?id=*");
        assertThat(page.locator("#changes")).containsText("导入公司" + mark);
        assertThat(page.locator("#changes")).containsText("=1+1 person." + mark.toLowerCase(Locale.ROOT));

        String run = page.url();
        units.getRow(1).getCell(1).setCellValue("Department");
        page.navigate("/organization/import");
        upload(errors);
        assertThat(figure("新增")).hasText("1");
        page.click("#carryOut");
        page.waitForURL("**/organization/import-run?id=*");
        String correction = page.url();

        page.navigate(run);
        undo();
        assertThat(page.locator(".messages, .ui-messages, body").first()).containsText("已被其他数据使用");
        page.navigate(correction);
        undo();
        assertThat(page.locator("h1 + .state, .title-line .state")).hasText("已撤回");
        page.navigate(run);
        undo();
        assertThat(page.locator(".title-line .state")).hasText("已撤回");
        page.navigate("/organization/people?q=" + mark.toLowerCase(Locale.ROOT));
        assertThat(page.locator("#list")).containsText("没有符合条件的人员");
    }

    @Test
    void thePresentChartGivesPeopleTheirFirstPasswordsOnlyWhenAdded() throws IOException {
        XSSFWorkbook chart = open(page.waitForDownload(() -> page.click("#chart")));
        upload(chart);
        assertThat(page.locator("#lines")).containsText("没有需要变更的内容");
        assertThat(page.locator("#carryOut")).hasCount(0);

        XSSFWorkbook template = open(page.waitForDownload(() -> page.click("#template")));
        row(template, "人员", 1, "first." + mark.toLowerCase(Locale.ROOT), "新人", "HQ-IT");
        upload(template);
        page.click("#carryOut");
        page.waitForURL("**/organization/import-run?id=*");
        XSSFWorkbook passwords = open(page.waitForDownload(() -> page.click("#passwords")));
        assertThat(passwords.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).isEqualTo("first." + mark.toLowerCase(Locale.ROOT));
        String password = passwords.getSheetAt(0).getRow(1).getCell(2).getStringCellValue();

        Page newcomer = Browser.open();
        newcomer.navigate("/sign-in");
        newcomer.fill("#username", "first." + mark.toLowerCase(Locale.ROOT));
        newcomer.fill("#password", password);
        newcomer.click("#signIn");
        newcomer.waitForURL("**/change-password");
        newcomer.context().close();
    }

    @Test
    void whatIsNoWorkbookIsRefusedInPlainWords() {
        page.click("#rehearse");
        assertThat(page.locator("#uploadForm")).containsText("请填写此项");
        upload("people.xlsx", "no workbook at all".getBytes());
        assertThat(page.locator("body")).containsText("不是可读取的 .xlsx 工作簿");
        upload("large.xlsx", new byte[5_000_001]);
        assertThat(page.locator("body")).containsText("文件超过 5 MB");
    }

    @Test
    void othersFindNoSuchPage() {
        Page other = Browser.as("sysadmin");
        assertThat(other.navigate("/organization/import").status()).isIn(403, 404);
        assertThat(other.navigate("/organization/import-run?id=1").status()).isIn(403, 404);
        other.context().close();
    }

    private Locator figure(String label) {
        return page.locator("#rehearsal .figure", new Page.LocatorOptions().setHasText(label)).locator("dd").first();
    }

    private void undo() {
        page.click("#undo");
        page.click(".ui-confirmdialog-yes");
    }

    private void upload(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        upload("导入.xlsx", bytes.toByteArray());
    }

    private void upload(String name, byte[] content) {
        page.setInputFiles("#file", new FilePayload(name, XLSX, content));
        page.click("#rehearse");
        page.waitForLoadState();
    }

    private static void row(XSSFWorkbook workbook, String sheet, int number, String... cells) {
        Row row = workbook.getSheet(sheet).createRow(number);
        for (int index = 0; index < cells.length; index++) {
            row.createCell(index).setCellValue(cells[index]);
        }
    }

    private static XSSFWorkbook open(Download download) throws IOException {
        try (InputStream content = Files.newInputStream(download.path())) {
            return new XSSFWorkbook(content);
        }
    }
}

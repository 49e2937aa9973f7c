package org.tenderline.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tenderline.testing.Api;
import org.tenderline.testing.Browser;

/** The main road, walked by the people whose road it is: from the registered project to the win rate. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoadIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String NAME = "江苏上能光伏逆变器采购" + System.nanoTime() % 1_000_000;
    private static final String CUSTOMER = "路测光伏发电" + System.nanoTime() % 1_000_000 + "有限公司";

    private static String number;
    private static String deposit;

    @Test
    @Order(1)
    void aRepresentativeRegistersAProjectAndTheFormGrowsWithTheAmount() {
        Api.as("sales1.jssn").post("/customers", Api.object("name", CUSTOMER, "group", "国网", "region", "江苏")).expect(201);
        Page page = Browser.as("sales1.jssn");
        page.navigate("/project/edit");
        page.fill("#name", NAME);
        choose(page, CUSTOMER);
        assertThat(page.locator("#group")).hasValue("国网");
        assertThat(page.locator("#region")).hasValue("江苏");
        page.fill("#specialty", "新能源");
        page.fill("#estimatedAmount", "1999999.99");
        page.fill("#expectedBidOn", TODAY.toString());
        page.selectOption("#kind", "SUPPLY");
        assertThat(page.locator("#purpose")).hasCount(0);
        page.fill("#estimatedAmount", "2000000");
        page.locator("#estimatedAmount").blur();
        assertThat(page.locator("#purpose")).isVisible();
        assertThat(page.locator("#name")).hasValue(NAME);
        page.click("#save");
        assertThat(page.locator("#purpose_message")).not().isEmpty();
        assertThat(page.locator("#name")).hasValue(NAME);
        for (String field : List.of("purpose", "paymentRecord", "technicalFeasibility", "resources", "risks")) {
            page.fill("#" + field, "路测 " + field);
        }
        page.fill("#expectedMargin", "15");
        page.click("#save");
        page.waitForURL("**/project/view?number=*");
        assertThat(page.locator(".title-line .state")).containsText("立项评审");
        number = page.url().replaceAll(".*number=", "");
        assertThat(number).matches("JSSN-\\d{4}-\\d{6}");
        page.context().close();
    }

    @Test
    @Order(2)
    void theInitiationReviewIsApproved() {
        approve("director.jssn", number);
        approve("vp.jssn", number);
        Page page = Browser.as("sales1.jssn");
        page.navigate("/project/view?number=" + number);
        assertThat(page.locator(".title-line .state")).containsText("跟踪");
        assertThat(page.locator(".workflow-approved").first()).isVisible();
        page.context().close();
    }

    @Test
    @Order(3)
    void aDepositIsRequestedAndEveryApproverDecides() {
        Page page = Browser.as("sales1.jssn");
        page.navigate("/deposit/edit?project=" + number);
        page.fill("#amount", "100000");
        page.locator("#amount").blur();
        assertThat(page.locator("#amount_capitals")).containsText("壹拾万元整");
        assertThat(page.locator("#advice")).containsText("2%");
        page.click("#submit");
        assertThat(page.locator("#payee_message")).not().isEmpty();
        assertThat(page.locator("#amount")).hasValue("100,000.00");
        page.selectOption("#instrument", "TRANSFER");
        page.check("#urgent");
        page.fill("#purpose", "投标保证金");
        page.fill("#payee", "江苏招标有限公司");
        page.fill("#bank", "中国工商银行南京分行");
        page.fill("#account", "4301 0001 2345");
        page.fill("#payBy", TODAY.plusDays(5).toString());
        page.fill("#returnExpectedOn", TODAY.plusDays(60).toString());
        page.click("#submit");
        page.waitForURL("**/deposit/view?number=*");
        deposit = page.url().replaceAll(".*number=", "");
        page.context().close();
        for (String approver : List.of("director.jssn", "finance.jssn", "vp.jssn", "hq.finance", "accountant")) {
            approve(approver, deposit);
        }
    }

    @Test
    @Order(4)
    void theAccountantPaysAndBooksTheRefund() {
        Page page = Browser.as("accountant");
        page.navigate("/deposit/book?type=PAYMENT&number=" + deposit);
        book(page, "100000", "FK-路测-1");
        page.navigate("/deposit/book?type=FORFEITURE&number=" + deposit);
        assertThat(page.locator("#route .workflow-node").first()).containsText("由 ");
        page.fill("#amount", "");
        page.locator("#amount").blur();
        assertThat(page.locator("#route")).containsText("请先填写条件");
        page.navigate("/deposit/book?type=REFUND&number=" + deposit);
        page.fill("#amount", "100000.01");
        page.fill("#on", TODAY.toString());
        page.fill("#voucher", "TH-路测-1");
        page.click("#book");
        assertThat(page.locator(".messages, #amount_message").first()).isVisible();
        assertThat(page.locator("#voucher")).hasValue("TH-路测-1");
        page.fill("#amount", "100000");
        page.click("#book");
        page.waitForURL("**/deposit/view?number=*");
        assertThat(page.locator(".title-line .state")).containsText("已核销");
        page.context().close();
    }

    @Test
    @Order(5)
    void theOwnerFillsInTheOutcome() {
        Page page = Browser.as("sales1.jssn");
        page.navigate("/bid/outcome?project=" + number);
        page.fill("#openedOn", TODAY.toString());
        page.selectOption("#result", "WON");
        page.fill("#ourPrice", "1950000");
        page.click("#save");
        confirm(page);
        page.waitForURL("**/project/view?number=*");
        assertThat(page.locator(".title-line .state")).containsText("中标");
        page.context().close();
    }

    @Test
    @Order(6)
    void theMarketDepartmentSeesItInTheWinRate() {
        Page page = Browser.as("market");
        page.navigate("/jobs/list");
        page.selectOption("#start_job", "REPORTING_WIN_RATE");
        page.click("#start");
        page.waitForURL("**/jobs/view?run=*");
        String month = TODAY.toString().substring(0, 7);
        page.waitForCondition(() -> {
            page.navigate("/reporting/win-rate-list?outcome=WON&subsidiary=JSSN&from=" + month + "&to=" + month);
            return page.locator("body").innerText().contains(number);
        }, new Page.WaitForConditionOptions().setTimeout(90_000));
        page.navigate("/reporting/win-rate?groupBy=subsidiary&from=" + month + "&to=" + month);
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("江苏上能"))).isVisible();
        page.context().close();
    }

    /** By page, list, search, count, API and guessed number. */
    @Test
    @Order(7)
    void aRepresentativeOfAnotherSubsidiarySeesNoneOfIt() {
        Page page = Browser.as("sales1.whth");
        for (String address : List.of("/project/view?number=" + number, "/deposit/view?number=" + deposit,
                "/bid/outcome?project=" + number, "/project/edit?number=" + number, "/deposit/book?type=REFUND&number=" + deposit,
                "/approval/view?kind=INITIATION&number=" + number)) {
            assertThat(page.navigate(address).status()).as(address).isEqualTo(404);
        }
        for (String list : List.of("/project/list?q=" + NAME, "/project/completed?q=" + NAME, "/deposit/list?q=" + number,
                "/bid/list?q=" + NAME)) {
            page.navigate(list);
            assertThat(page.locator("table").first()).not().containsText(number);
        }
        page.context().close();
        Api stranger = Api.as("sales1.whth");
        for (String path : List.of("/projects/" + number, "/projects/" + number + "/workflow", "/projects/" + number + "/history",
                "/deposits/" + deposit)) {
            stranger.get(path).expect(404);
        }
        String typed = URLEncoder.encode(NAME, StandardCharsets.UTF_8);
        assertThat(stranger.get("/projects?q=" + typed).expect(200).json().getInt("total")).isZero();
        assertThat(stranger.get("/projects?subsidiary=JSSN").expect(200).json().getInt("total")).isZero();
        assertThat(stranger.get("/deposits?q=" + deposit).expect(200).json().getInt("total")).isZero();
        stranger.post("/projects/" + number + "/close", Api.object("reason", "x")).expect(404);
        stranger.post("/deposits/" + deposit + "/refunds", Api.object("amount", "1.00")).expect(403);
    }

    private static void approve(String username, String document) {
        Page page = Browser.as(username);
        page.navigate("/approval/inbox");
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(document));
        row.locator("a").first().click();
        page.waitForURL("**/approval/view?*");
        page.click("#approve");
        assertThat(page.locator(".messages")).not().isEmpty();
        page.context().close();
    }

    private static void book(Page page, String amount, String voucher) {
        page.fill("#amount", amount);
        page.fill("#on", TODAY.toString());
        page.fill("#voucher", voucher);
        page.click("#book");
        page.waitForURL("**/deposit/view?number=*");
    }

    private static void choose(Page page, String customer) {
        page.locator("#customerId_input").pressSequentially(customer.substring(0, 10));
        page.locator(".ui-autocomplete-item", new Page.LocatorOptions().setHasText(customer)).click();
    }

    private static void confirm(Page page) {
        page.locator(".ui-confirmdialog-yes").click();
    }
}

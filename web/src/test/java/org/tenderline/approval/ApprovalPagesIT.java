package org.tenderline.approval;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tenderline.testing.Api;
import org.tenderline.testing.Browser;

/** Approvals as people meet them. */
class ApprovalPagesIT {

    private static final String SUBSIDIARY = "hddl";

    @Test
    void decidingLeadsOnAndNeedsAReasonUnlessApproving() {
        ReviewedProject first = ReviewedProject.register(SUBSIDIARY, "2000000.00");
        ReviewedProject.register(SUBSIDIARY, "2000000.00");
        Page page = Browser.as("director.hddl");
        page.navigate("/approval/view?task=" + first.task(0));
        assertThat(page.locator("h1")).hasText(first.name());
        page.click("#reject");
        assertThat(page.locator("#comment_message")).containsText("请填写");
        page.fill("#comment", "同意立项");
        page.click("#approve");
        assertThat(page.locator(".messages")).containsText(first.name());
        assertThat(page.locator("h1")).not().hasText(first.name());
        page.context().close();
    }

    @Test
    void whoComesLateIsTold() {
        ReviewedProject project = ReviewedProject.register(SUBSIDIARY, "2000000.00");
        long task = project.task(0);
        Page page = Browser.as("director.hddl");
        page.navigate("/approval/view?task=" + task);
        Api.as("director.hddl").post("/approvals/tasks/" + task + "/decision", Api.object("action", "APPROVE")).expect(200);
        page.click("#approve");
        assertThat(page.locator(".messages")).containsText("已被处理");
        assertThat(page.locator("#approve")).hasCount(0);
        page.context().close();
    }

    /** E5: on the document's page and the project's; the page is not loaded again, and what is being typed stays. */
    @Test
    void aDecisionElsewhereAppearsWithoutAReload() {
        ReviewedProject project = ReviewedProject.register(SUBSIDIARY, "2000000.00");
        Page document = Browser.as("sales1.hddl");
        document.navigate("/approval/view?kind=INITIATION&number=" + project.trackingNumber());
        document.fill("#comment", "还在写");
        Page dossier = document.context().newPage();
        dossier.navigate("/project/view?number=" + project.trackingNumber());
        for (Page page : List.of(document, dossier)) {
            page.evaluate("window.sameAsBefore = true");
            assertThat(page.locator(".workflow-node").first()).hasClass(Pattern.compile("workflow-current"));
        }
        Api.as("director.hddl").post("/approvals/tasks/" + project.task(0) + "/decision", Api.object("action", "APPROVE", "comment", "请抓紧")).expect(200);
        for (Page page : List.of(document, dossier)) {
            page.bringToFront();
            assertThat(page.locator(".workflow-node").first()).containsText("请抓紧", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
            assertThat(page.locator(".workflow-node").first()).not().hasClass(Pattern.compile("workflow-current"));
            assertThat(page.locator(".workflow-news")).isVisible();
            assertThat((Boolean) page.evaluate("window.sameAsBefore === true")).isTrue();
        }
        assertThat(document.locator("#comment")).hasValue("还在写");
        document.context().close();
    }

    @Test
    void theTreeWorksOnAPhoneAndByKeyboard() {
        ReviewedProject project = ReviewedProject.register(SUBSIDIARY, "10000000.00");
        Page page = Browser.as("director.hddl");
        page.setViewportSize(360, 740);
        page.navigate("/approval/view?task=" + project.task(0));
        assertThat(page.locator(".workflow-node")).hasCount(3);
        assertThat(page.locator(".workflow-current .state").first()).containsText("待审批");
        assertThat(page.locator(".workflow-waiting .state").first()).containsText("未到达");
        assertFits(page);
        Locator round = page.locator(".workflow-round");
        round.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(round).not().hasAttribute("open", "open");
        page.keyboard().press("Enter");
        assertThat(page.locator(".workflow-node").first()).isVisible();
        page.navigate("/approval/inbox");
        assertThat(page.locator("a", new Page.LocatorOptions().setHasText(project.name()))).isVisible();
        assertFits(page);
        page.context().close();
    }

    @Test
    void theRequesterWithdraws() {
        ReviewedProject project = ReviewedProject.register(SUBSIDIARY, "2000000.00");
        Page page = Browser.as("sales1.hddl");
        page.navigate("/approval/view?kind=INITIATION&number=" + project.trackingNumber());
        assertThat(page.locator("#approve")).hasCount(0);
        page.fill("#comment", "资料有误");
        page.click("#withdraw");
        assertThat(page.locator(".title-line .state")).containsText("已撤回");
        assertThat(page.locator(".workflow-withdrawn")).hasCount(1);
        page.context().close();
    }

    @Test
    void aRouteIsTriedOut() {
        Page page = Browser.as("market");
        page.navigate("/approval/routes?kind=DEPOSIT&subsidiary=DWHZ&amount=1000000");
        assertThat(page.locator(".route .workflow-node")).hasCount(8);
        page.navigate("/approval/routes?kind=DEPOSIT&subsidiary=DWHZ&amount=99999.99");
        assertThat(page.locator(".route .workflow-node")).hasCount(3);
        page.context().close();
    }

    @Test
    void strangersFindNoPage() {
        ReviewedProject project = ReviewedProject.register(SUBSIDIARY, "2000000.00");
        Page page = Browser.as("director.dwhz");
        assertThat(page.navigate("/approval/view?task=" + project.task(0)).status()).isEqualTo(404);
        assertThat(page.navigate("/approval/view?kind=INITIATION&number=" + project.trackingNumber()).status()).isEqualTo(404);
        page.context().close();
    }

    @Test
    void nothingSeriousForAccessibility() {
        ReviewedProject project = ReviewedProject.register(SUBSIDIARY, "2000000.00");
        Page page = Browser.as("director.hddl");
        for (String address : List.of("/approval/inbox", "/approval/view?task=" + project.task(0), "/approval/routes")) {
            page.navigate(address);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .filteredOn(violation -> List.of("serious", "critical").contains(violation.getImpact()))
                    .as(address).extracting(violation -> violation.getId()).isEmpty();
        }
        page.context().close();
    }

    private static void assertFits(Page page) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isTrue();
    }
}

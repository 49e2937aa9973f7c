package org.tenderline.approval;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tenderline.testing.Api;
import org.tenderline.testing.Browser;

/** The inbox as people use it (D5). */
class InboxPagesIT {

    private static final String SUBSIDIARY = "nzhj";

    @Test
    void filtersStandInTheAddressAndADecisionLeadsOnWithinThem() {
        ReviewedProject small = ReviewedProject.register(SUBSIDIARY, "2000000.00");
        ReviewedProject first = ReviewedProject.register(SUBSIDIARY, "7654321.00");
        ReviewedProject second = ReviewedProject.register(SUBSIDIARY, "7654321.00");
        Page page = Browser.as("director.nzhj");
        page.navigate("/approval/inbox");
        page.click(".narrowing summary");
        page.fill("#amountFrom", "7,654,321");
        page.fill("#amountTo", "7654321.00");
        page.click(".filter button[type=submit]");
        assertThat(page).hasURL(Pattern.compile(".*amountFrom=7.*"));
        assertThat(page.locator(".inbox td a")).hasCount(2);
        assertThat(page.locator(".inbox")).not().containsText(small.name());
        page.keyboard().press("j");
        assertThat(page.locator(".inbox td a").first()).isFocused();
        page.keyboard().press("j");
        assertThat(page.locator(".inbox td a").nth(1)).isFocused();
        page.keyboard().press("k");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText(first.name());
        page.click("#approve");
        assertThat(page.locator("h1")).hasText(second.name());
        page.click("#approve");
        assertThat(page).hasURL(Pattern.compile(".*/approval/inbox\\?.*amountFrom=7.*"));
        assertThat(page.locator(".inbox td a")).hasCount(0);
        page.click(".parts a:nth-child(5)");
        assertThat(page.locator(".inbox")).containsText(first.name());
        page.context().close();
    }

    @Test
    void severalAreApprovedWithOneConfirmationAndWhatWasRefusedIsNamed() {
        ReviewedProject late = ReviewedProject.register(SUBSIDIARY, "6543210.00");
        ReviewedProject second = ReviewedProject.register(SUBSIDIARY, "6543210.00");
        ReviewedProject third = ReviewedProject.register(SUBSIDIARY, "6543210.00");
        Page page = Browser.as("director.nzhj");
        page.navigate("/approval/inbox?amountFrom=6543210.00&amountTo=6543210.00");
        page.click(".list-tools button");
        page.click(".ui-confirmdialog-yes");
        assertThat(page.locator(".messages")).containsText("请先勾选");
        page.check("[data-checks]");
        assertThat(page.locator("input[name=chosen]:checked")).hasCount(3);
        Api.as("director.nzhj").post("/approvals/tasks/" + late.task(0) + "/decision", Api.object("action", "APPROVE")).expect(200);
        // somebody else's task, slipped in
        page.evaluate("document.querySelector('input[name=chosen]').insertAdjacentHTML('afterend',"
                + " '<input type=checkbox name=chosen value=' + 999999999 + ' checked>')");
        page.click(".list-tools button");
        page.click(".ui-confirmdialog-yes");
        assertThat(page.locator(".messages")).containsText("已同意 2 项：" + second.name() + "、" + third.name());
        assertThat(page.locator(".messages")).containsText("未处理：" + late.name());
        assertThat(page).hasURL(Pattern.compile(".*/approval/inbox\\?.*amountFrom=6543210.*"));
        assertThat(page.locator(".inbox td a")).hasCount(0);
        page.context().close();
    }

    @Test
    void theHeadersCountFollowsWithoutAReload() {
        Page page = Browser.as("director.nzhj");
        page.navigate("/approval/inbox");
        long before = Long.parseLong(page.locator("[data-waiting]").textContent());
        ReviewedProject.register(SUBSIDIARY, "2000000.00");
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        assertThat(page.locator("[data-waiting]")).hasText(String.valueOf(before + 1));
        page.context().close();
    }

    @Test
    void typingIsNeverAMove() {
        ReviewedProject.register(SUBSIDIARY, "2000000.00");
        Page page = Browser.as("director.nzhj");
        page.navigate("/approval/inbox");
        page.click(".narrowing summary");
        page.locator("#requester").pressSequentially("jk");
        assertThat(page.locator("#requester")).hasValue("jk");
        assertThat(page.locator("#requester")).isFocused();
        page.context().close();
    }

    @Test
    void everyPartOpensWrongFiltersDoNoHarmAndItFitsAPhone() {
        ReviewedProject project = ReviewedProject.register(SUBSIDIARY, "2000000.00");
        Page page = Browser.as("sales1.nzhj");
        page.navigate("/approval/inbox?part=MINE");
        assertThat(page.locator(".inbox")).containsText(project.name());
        for (String part : List.of("APPROVE", "ANSWER", "FILL_IN", "MINE", "DONE", "NOTHING", "APPROVE&days=soon", "APPROVE&amountFrom=x", "DONE&subsidiary=NOWHERE")) {
            page.setViewportSize(1280, 900);
            assertThat(page.navigate("/approval/inbox?part=" + part).status()).as(part).isEqualTo(200);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .filteredOn(violation -> List.of("serious", "critical").contains(violation.getImpact()))
                    .as(part).extracting(violation -> violation.getId()).isEmpty();
            page.setViewportSize(360, 740);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as(part).isTrue();
        }
        page.context().close();
    }
}

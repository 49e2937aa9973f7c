package org.tenderline.approval;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tenderline.shared.BusinessClock;
import org.tenderline.testing.Answer;
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
        page.click("[id='open:openDecision']");
        page.fill("#comment", "可以");
        page.click("#approveChosen");
        assertThat(page.locator(".messages")).containsText("请先勾选");
        page.check("[data-checks]");
        assertThat(page.locator("#comment")).hasValue("可以");
        assertThat(page.locator("input[name=chosen]:checked")).hasCount(3);
        Api.as("director.nzhj").post("/approvals/tasks/" + late.task(0) + "/decision", Api.object("action", "APPROVE")).expect(200);
        // somebody else's task, slipped in
        page.evaluate("document.querySelector('input[name=chosen]').insertAdjacentHTML('afterend',"
                + " '<input type=checkbox name=chosen form=decisionForm value=' + 999999999 + ' checked>')");
        page.click("[id='open:openDecision']");
        page.click("#approveChosen");
        assertThat(page.locator(".messages")).containsText("已同意 2 项：" + second.name() + "、" + third.name());
        assertThat(page.locator(".messages")).containsText("未处理：" + late.name());
        assertThat(page).hasURL(Pattern.compile(".*/approval/inbox\\?.*amountFrom=6543210.*"));
        assertThat(page.locator(".inbox td a")).hasCount(0);
        page.context().close();
    }

    @Test
    void whatADelegateDoesSaysForWhom() {
        ReviewedProject project = ReviewedProject.register(SUBSIDIARY, "2000000.00");
        Api owner = Api.as("sales1.nzhj");
        Api absent = Api.as("director.nzhj");
        String director = holder(owner, project);
        String today = LocalDate.now(BusinessClock.ZONE).toString();
        long delegation = absent.post("/approvals/delegations", Api.object("delegate", "office", "from", today, "until", today,
                "kinds", Json.createArrayBuilder().add("INITIATION").build())).expect(201).number("/id");
        Page requester = Browser.as("sales1.nzhj");
        String who;
        try {
            who = holder(owner, project) + " 代 " + director;
            requester.navigate("/approval/inbox?part=MINE");
            assertThat(requester.locator(".inbox tr").filter(new Locator.FilterOptions().setHasText(project.name()))).containsText(who);
            requester.navigate("/project/view?number=" + project.trackingNumber());
            assertThat(requester.locator("main")).containsText(who);
            assertThat(requester.locator("#history")).not().containsText(who);
            Page delegate = Browser.as("office");
            delegate.navigate("/");
            assertThat(delegate.locator("main")).containsText(" · 代 " + director);
            delegate.context().close();
            Api.as("office").post("/approvals/tasks/" + project.task(0) + "/decision", Api.object("action", "REJECT", "comment", "no")).expect(200);
        } finally {
            absent.post("/approvals/delegations/" + delegation + "/end", "").expect(200);
        }
        requester.reload();
        assertThat(requester.locator("#history tr").filter(new Locator.FilterOptions().setHasText(who)).first()).isVisible();
        requester.context().close();
        assertThat(owner.get("/projects/" + project.trackingNumber() + "/history").expect(200).items().getJsonObject(0).getString("onBehalfOf"))
                .isEqualTo(director);
        Answer done = absent.get("/approvals/inbox/done?kind=INITIATION").expect(200);
        assertThat(List.of(done.text("/items/0/subjectNumber"), done.text("/items/0/by"), done.text("/items/0/onBehalfOf")))
                .containsExactly(project.trackingNumber(), "office", "director.nzhj");
        Page back = Browser.as("director.nzhj");
        back.navigate("/approval/inbox?part=DONE");
        assertThat(back.locator(".inbox tr").filter(new Locator.FilterOptions().setHasText(project.name()))).containsText(who);
        back.context().close();
    }

    /** Who has the first task, by the requester's tree. */
    private static String holder(Api owner, ReviewedProject project) {
        return owner.get("/approvals/" + project.approvalId()).expect(200).text("/rounds/0/nodes/0/tasks/0/holderName");
    }

    @Test
    void severalAreReturnedOrRejectedWithOneReason() {
        ReviewedProject first = ReviewedProject.register(SUBSIDIARY, "5432109.00");
        ReviewedProject second = ReviewedProject.register(SUBSIDIARY, "5432109.00");
        Page page = Browser.as("director.nzhj");
        page.navigate("/approval/inbox?amountFrom=5432109.00&amountTo=5432109.00");
        page.check("[data-checks]");
        page.uncheck("input[name=chosen] >> nth=1");
        page.click("[id='open:openDecision']");
        assertThat(page.locator("#decisionDialog")).isVisible();
        assertThat(page.locator("[data-chosen]")).hasText("1");
        assertThat(page.locator("[data-checks]")).not().isChecked();
        for (int width : new int[] {1280, 360}) {
            page.setViewportSize(width, 740);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isTrue();
        }
        page.setViewportSize(1280, 740);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .filteredOn(violation -> List.of("serious", "critical").contains(violation.getImpact()))
                .extracting(violation -> violation.getId()).isEmpty();
        page.click("#sendChosenBack");
        assertThat(page.locator("#comment_message")).not().isEmpty();
        page.fill("#comment", "请补充毛利测算");
        page.click("#sendChosenBack");
        assertThat(page.locator(".messages")).containsText("已退回 1 项：" + first.name());
        assertThat(page.locator(".inbox td a")).hasText(second.name());
        page.check("[data-checks]");
        page.click("[id='open:openDecision']");
        page.fill("#comment", "不做");
        page.click("#rejectChosen");
        assertThat(page.locator(".messages")).containsText("已不同意 1 项：" + second.name());
        Api owner = Api.as("sales1.nzhj");
        Answer returned = owner.get("/approvals/" + first.approvalId()).expect(200);
        assertThat(List.of(returned.text("/state"), returned.text("/rounds/0/nodes/0/tasks/0/comment"))).containsExactly("RETURNED", "请补充毛利测算");
        assertThat(owner.get("/approvals/" + second.approvalId()).expect(200).text("/state")).isEqualTo("REJECTED");
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

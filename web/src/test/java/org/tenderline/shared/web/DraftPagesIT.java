package org.tenderline.shared.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.shared.BusinessClock;
import org.tenderline.testing.Api;
import org.tenderline.testing.Browser;

@DisplayName("Drafts are kept while typing")
class DraftPagesIT {

    private static final String DRAFTS = "() => Object.keys(localStorage).filter(key => key.startsWith('tenderline.draft.')).length";
    private static final FilePayload FILE = new FilePayload("附件.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));

    private final String name = "草稿" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    @DisplayName("A large project comes back after a reload and an expired session, rows, files and the review's part included, and goes when it is saved")
    void theWholeProjectFormComesBack() {
        long customer = Api.as("sales5.xxjs").post("/customers", Api.object("name", "客户" + name, "group", "华能", "region", "江苏")).expect(201).number("/id");
        Page page = Browser.as("sales5.xxjs");
        page.navigate("/project/edit?customer=" + customer);
        page.fill("#name", name);
        page.fill("#specialty", "继电保护");
        page.selectOption("#group", "国电");
        page.fill("#estimatedAmount", "2500000");
        page.press("#estimatedAmount", "Tab");
        page.fill("#purpose", "目的");
        for (String field : new String[] {"paymentRecord", "technicalFeasibility", "resources", "risks"}) {
            page.fill("#" + field, "内容 " + field);
        }
        page.fill("#expectedMargin", "18.5");
        page.click("#addMember");
        page.locator("[id='teamRows:0:member']").waitFor();
        page.selectOption("[id='teamRows:0:member']", "sales4.xxjs");
        page.fill("[id='teamRows:0:memberDuty']", "技术方案");
        page.fill("#expectedBidOn", LocalDate.now(BusinessClock.ZONE).plusDays(90).toString());
        page.selectOption("#kind", "CONSTRUCTION");
        page.setInputFiles("#file", FILE);
        assertThat(page.locator("#attachmentRows")).containsText("附件.pdf");
        page.fill("#description", "第一行\n第二行");
        page.waitForFunction("() => (localStorage.getItem(Object.keys(localStorage).find(key => key.endsWith('project:new'))) || '').includes('第二行')");
        page.reload();
        restore(page);
        assertThat(page.locator("#name")).hasValue(name);
        assertThat(page.locator("#group")).hasValue("国电");
        assertThat(page.locator("#estimatedAmount")).hasValue("2,500,000.00");
        assertThat(page.locator("#risks")).hasValue("内容 risks");
        assertThat(page.locator("#expectedMargin")).hasValue("18.5");
        assertThat(page.locator("[id='teamRows:0:member']")).hasValue("sales4.xxjs");
        assertThat(page.locator("[id='teamRows:0:memberDuty']")).hasValue("技术方案");
        assertThat(page.locator("#description")).hasValue("第一行\n第二行");
        assertThat(page.locator("#attachmentRows")).containsText("附件.pdf");
        page.context().clearCookies();
        page.click("#save");
        page.waitForURL(address -> address.contains("/sign-in"));
        assertThat(page.locator("#expired")).containsText("登录已过期");
        signIn(page, "sales5.xxjs");
        page.waitForURL(address -> address.contains("/project/edit"));
        restore(page);
        page.click("#save");
        page.waitForURL(address -> address.contains("/project/view"));
        assertThat(page.locator("#attachmentRows")).containsText("附件.pdf");
        assertThat(page.locator("body")).containsText("技术方案");
        assertThat(page.evaluate(DRAFTS)).isEqualTo(0);
        page.context().close();
    }

    @Test
    @DisplayName("The next person at the same browser finds nothing, and nothing stays after signing out or discarding")
    void draftsArePersonal() {
        Page page = Browser.as("sales5.jnjp");
        page.navigate("/customer/edit");
        type(page);
        page.reload();
        assertThat(page.locator(".draft-offer")).isVisible();
        page.context().clearCookies();
        page.navigate("/sign-in");
        signIn(page, "sales4.jnjp");
        page.waitForURL(address -> !address.contains("/sign-in"));
        assertThat(page.evaluate(DRAFTS)).isEqualTo(0);
        page.navigate("/customer/edit");
        assertThat(page.locator(".draft-offer")).hasCount(0);
        type(page);
        page.reload();
        page.click(".draft-offer button >> nth=1");
        assertThat(page.evaluate(DRAFTS)).isEqualTo(0);
        assertThat(page.locator("#name")).hasValue("");
        type(page);
        page.click(".person summary");
        page.click("#signOut");
        page.waitForURL(address -> address.contains("/sign-in"));
        assertThat(page.evaluate(DRAFTS)).isEqualTo(0);
        page.context().close();
    }

    @Test
    @DisplayName("A lost connection is told in plain words and costs nothing")
    void aLostConnectionIsTold() {
        Page page = Browser.as("sales5.jssn");
        page.navigate("/customer/edit");
        type(page);
        page.context().setOffline(true);
        page.click("#save");
        assertThat(page.locator(".connection-lost")).containsText("网络连接中断");
        assertThat(page.locator("#name")).hasValue(name);
        page.context().setOffline(false);
        page.click("#save");
        page.waitForURL(address -> address.contains("/customer/view"));
        assertThat(page.evaluate(DRAFTS)).isEqualTo(0);
        page.context().close();
    }

    private void type(Page page) {
        page.fill("#name", name);
        page.waitForFunction("() => Object.keys(localStorage).some(key => key.endsWith('customer:new'))");
    }

    private static void restore(Page page) {
        page.click(".draft-offer button >> nth=0");
        page.waitForFunction("() => document.querySelector('form[data-draft-restored]') !== null");
    }

    private static void signIn(Page page, String username) {
        page.fill("input[id$='username']", username);
        page.fill("input[id$='password']", Api.DEMO_PASSWORD);
        page.click("[id$='signIn']");
    }
}

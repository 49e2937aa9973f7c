package org.tenderline.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.testing.Api;
import org.tenderline.testing.Browser;

@DisplayName("One search box in the header")
class SearchPagesIT {

    private final String name = "查找" + UUID.randomUUID().toString().replaceAll("[^0-9]", "") + "公司";

    @Test
    @DisplayName("Slash leads to it, arrows choose, Enter opens, Escape closes; Enter alone shows all")
    void byKeyboard() {
        Api.as("sales5.hdct").post("/customers", Api.object("name", name)).expect(201);
        Page page = Browser.as("sales5.hdct");
        page.navigate("/project/list");
        page.press("#content", "/");
        assertThat(page.locator("#headerSearch")).isFocused();
        page.locator("#headerSearch").pressSequentially(name.substring(0, name.length() - 2));
        assertThat(page.locator("#headerHits [role=option]").first()).containsText(name);
        assertThat(new AxeBuilder(page).include(List.of(".header")).analyze().getViolations().stream()
                .filter(violation -> List.of("serious", "critical").contains(violation.getImpact())).toList()).isEmpty();
        page.press("#headerSearch", "Escape");
        assertThat(page.locator("#headerHits")).isHidden();
        page.press("#headerSearch", "ArrowDown");
        assertThat(page.locator("#headerHits")).isVisible();
        page.press("#headerSearch", "ArrowDown");
        assertThat(page.locator("#headerSearch")).hasAttribute("aria-activedescendant", "headerSearch_0");
        page.press("#headerSearch", "Enter");
        page.waitForURL(address -> address.contains("/customer/view"));
        page.fill("#headerSearch", name);
        page.press("#headerSearch", "Enter");
        page.waitForURL(address -> address.contains("/search?q="));
        assertThat(page.locator(".search-results")).containsText(name);
        page.navigate("/search?q=nosuchthing12345");
        assertThat(page.locator(".empty")).containsText("nosuchthing12345");
        page.context().close();
    }

    @Test
    @DisplayName("On a phone the header leads to the page of the search; without a session nothing is told")
    void onAPhone() {
        Page page = Browser.as("sales5.hdct");
        page.setViewportSize(360, 740);
        page.navigate("/");
        assertThat(page.locator("#headerSearch")).isHidden();
        page.click(".header-find");
        page.waitForURL(address -> address.contains("/search"));
        page.fill("#q", "director.hdct");
        page.press("#q", "Enter");
        page.locator(".search-results a").first().click();
        page.waitForURL(address -> address.contains("/organization/person"));
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= 360")).isTrue();
        Page visitor = Browser.open();
        assertThat(visitor.request().get("/search/suggestions?q=hd").text()).doesNotContain("hits");
        visitor.context().close();
        page.context().close();
    }
}

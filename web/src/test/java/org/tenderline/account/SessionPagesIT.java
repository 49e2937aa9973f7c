package org.tenderline.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.testing.Answer;
import org.tenderline.testing.Api;
import org.tenderline.testing.Browser;
import org.tenderline.testing.ProductUnderTest;

@DisplayName("A4: sessions that end, passwords that must be changed, places that are unusual, as people meet them")
class SessionPagesIT {

    @Test
    void anExpiredSessionSaysSoAndComesBackToTheSamePage() {
        Page page = Browser.as("commerce.whth");
        page.navigate("/customer/edit?from=test");
        page.fill("#name", "Typed before the session ended");
        expire(page);
        page.click("#save");
        page.waitForURL("**/sign-in?*");
        assertThat(page.locator("#expired")).containsText("登录已过期");
        page.fill("#username", "commerce.whth");
        page.fill("#password", Api.DEMO_PASSWORD);
        page.click("#signIn");
        page.waitForURL("**/customer/edit?from=test");
        assertThat(page.locator("#name")).isVisible();

        expire(page);
        page.navigate("/project/list?q=abc");
        assertThat(page.locator("#expired")).isVisible();
        assertThat(page.url()).contains("from=%2Fproject%2Flist%3Fq%3Dabc");
        page.context().clearCookies();
        page.navigate("/project/list");
        assertThat(page.locator("#expired")).hasCount(0);
        page.context().close();
    }

    @Test
    void whatAsksInTheBackgroundLeavesTheNoticeToThePerson() {
        Page page = Browser.as("director.whth");
        page.navigate("about:blank");
        List<String> heard = new ArrayList<>();
        page.onWebSocket(line -> line.onFrameReceived(frame -> heard.add(frame.text())));
        page.navigate("/");
        // the answer that opens the live line would bring the old session back too, and no idle network tells of it
        page.waitForCondition(() -> !heard.isEmpty());
        expire(page);
        List<String> failed = new ArrayList<>();
        page.onRequestFailed(request -> failed.add(request.url()));
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        page.waitForCondition(() -> failed.stream().anyMatch(url -> url.endsWith("/approval/waiting")));
        page.navigate("/project/list");
        assertThat(page.locator("#expired")).isVisible();
        page.context().close();
    }

    @Test
    void whoMustChangeThePasswordCanDoNothingElseAtAnyDoor() throws Exception {
        Api token = Api.as("office.whth");
        token.get("/projects").expect(200);
        Page page = Browser.as("office.whth");
        update("UPDATE account_credential c JOIN person p ON p.id = c.person_id SET c.must_change = 1 WHERE p.username = ?", "office.whth");

        for (String path : paths()) {
            token.get(path).expect(403, "PASSWORD_CHANGE_REQUIRED");
            token.post(path, "{}").expect(403, "PASSWORD_CHANGE_REQUIRED");
        }
        assertThat(token.get("/me").expect(200).text("/username")).isEqualTo("office.whth");
        assertThat(Api.anonymous().post("/tokens", Api.object("username", "office.whth", "password", Api.DEMO_PASSWORD)).expect(201)
                .text("/mustChangePassword")).isEqualTo("true");
        for (String path : List.of("/", "/project/list", "/deposit/list", "/organization/tree", "/account/sign-ins", "/no/such/page")) {
            page.navigate(path);
            assertThat(page).hasURL(ProductUnderTest.get().baseUrl() + "/change-password");
        }
        page.fill("#current", Api.DEMO_PASSWORD);
        page.fill("#new", "Quiet-River-4711");
        page.fill("#repeated", "Quiet-River-4711");
        page.click("#change");
        page.waitForURL(ProductUnderTest.get().baseUrl() + "/");
        page.navigate("/project/list");
        assertThat(page.locator("h1")).isVisible();
        page.context().close();
    }

    @Test
    void anUnusualPlaceIsToldCalmlyUntilRead() throws SQLException {
        Browser.as("finance.whth").context().close();
        update("INSERT INTO account_sign_in (person_id, signed_in_at, address, result, place, unusual)"
                + " SELECT id, NOW(6), '8.8.8.8', 'SUCCESS', 'US', 1 FROM person WHERE username = ?", "finance.whth");
        Page page = Browser.as("finance.whth");
        assertThat(page.locator("#unusual")).containsText("从不常见的地点登录：美国（8.8.8.8）");
        assertThat(page.locator("#unusual")).containsText("请立即修改密码并告知管理员");
        page.navigate("/account/sign-ins");
        assertThat(page.locator("#list tbody tr").nth(0)).containsText("内网");
        assertThat(page.locator("#list tbody tr").nth(1)).containsText("不常见");
        page.click("#unusualRead");
        assertThat(page.locator("#unusual")).hasCount(0);
        page.navigate("/");
        assertThat(page.locator("#unusual")).hasCount(0);
        page.context().close();

        Page again = Browser.as("finance.whth");
        assertThat(again.locator("#unusual")).hasCount(0);
        again.context().close();
    }

    @Test
    void nobodyChoosesTheirOwnAddress() {
        Api.anonymous().with("X-Forwarded-For", "8.8.8.8").post("/tokens",
                Api.object("username", "vp.whth", "password", Api.DEMO_PASSWORD)).expect(201);
        Page page = Browser.as("vp.whth");
        page.navigate("/account/sign-ins");
        assertThat(page.locator("#list")).not().containsText("8.8.8.8");
        assertThat(page.locator("#list")).containsText("127.0.0.1");
        page.context().close();
    }

    /** What the server sees of a session that has ended: an id it no longer knows. Answers still under way would bring the old session back. */
    private static void expire(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.context().addCookies(List.of(new Cookie("JSESSIONID", "0123456789abcdef").setUrl(ProductUnderTest.get().baseUrl())));
    }

    /** Every path of the API that needs nothing filled in. */
    private static List<String> paths() throws IOException, InterruptedException {
        HttpResponse<String> document = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create(ProductUnderTest.get().baseUrl() + "/openapi?format=JSON")).build(), BodyHandlers.ofString());
        List<String> found = new Answer(document.statusCode(), Map.of(), document.body()).expect(200).json().getJsonObject("paths").keySet().stream().filter(path -> !path.endsWith("/tokens") && !path.contains("/me"))
                .map(path -> path.replaceFirst("^/api/v1", "").replaceAll("\\{[^}]*}", "1")).toList();
        assertThat(found).hasSizeGreaterThan(15);
        return found;
    }

    private static void update(String sql, String username) throws SQLException {
        try (Connection connection = ProductUnderTest.get().connection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, username);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}

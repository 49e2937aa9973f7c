package org.tenderline.approval;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tenderline.testing.Api;
import org.tenderline.testing.Browser;

/** Routes as an administrator draws them. The forfeitures' table is split and joined, its nodes stay, so that no other test is touched. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class RoutePagesIT {

    private static final String KIND = "FORFEITURE";
    private static final String EDIT = "/approval/route-edit?kind=" + KIND;

    @Test
    void aTableIsDrawnRefusedMendedSavedAndCompared() {
        Page page = Browser.as("sysadmin");
        page.navigate(EDIT);
        int version = version();
        page.click("[id='rows:0:edit']");
        assertThat(page.locator("#subsidiary")).isFocused();
        page.fill("#amountTo", "十二");
        page.click("#closeRow");
        assertThat(page.locator("#amountTo_message")).containsText("请填写金额");
        assertThat(page.locator("#amountTo")).hasValue("十二");
        page.fill("#amountTo", "1,999,999.99");
        page.click("#closeRow");
        assertThat(page.locator(".finding-bad")).containsText("1,999,999.99 元及以上");
        page.reload();
        assertThat(page.locator(".finding-bad")).containsText("没有任何行适用于");
        page.fill("#comment", "分段");
        page.click("#save");
        assertThat(page.locator(".messages")).containsText("没有任何行适用于金额");
        assertThat(page.locator("#comment")).hasValue("分段");
        page.locator("[id='rows:0:copy']").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#subsidiary")).isFocused();
        page.fill("#amountFrom", "2000000");
        page.fill("#amountTo", "");
        page.click("#closeRow");
        assertThat(page.locator(".finding-bad")).hasCount(1);
        assertThat(page.locator(".finding-bad")).containsText("1,999,999.99 元及以上、不足 2,000,000.00 元");
        page.click("[id='rows:0:edit']");
        page.fill("#amountTo", "2000000");
        page.click("#closeRow");
        assertThat(page.locator(".finding-good")).isVisible();
        page.selectOption("#trySubsidiary", "HDDL");
        page.fill("#tryAmount", "2000000.00");
        page.click("#show");
        assertThat(page.locator("#example_way")).containsText("选中第 2 行");
        page.click("#save");
        assertThat(page.locator(".messages")).containsText("第 " + (version + 1) + " 版已生效");
        page.navigate("/approval/route-compare?kind=" + KIND);
        assertThat(page.locator(".comparison-row.comparison-ADDED .comparison-mark")).containsText("新增");
        assertThat(page.locator(".comparison-row.comparison-CHANGED .comparison-mark")).containsText("有变化");
        page.context().close();
    }

    @Test
    void anExampleOfAKindWithoutAmountsNeedsNone() {
        Page page = Browser.as("sysadmin");
        page.navigate("/approval/route-edit?kind=SUPPORT_REQUEST");
        assertThat(page.locator("#tryAmount")).hasCount(0);
        page.selectOption("#trySubsidiary", "HDDL");
        page.click("#show");
        assertThat(page.locator("#example_way")).containsText("选中第 1 行");
        page.navigate("/approval/routes?kind=SUPPORT_REQUEST&subsidiary=HDDL");
        assertThat(page.locator("#route")).containsText("单据指定的人");
        page.context().close();
    }

    @Test
    void theSecondAdministratorIsToldAndLosesNothing() {
        Page page = Browser.as("sysadmin");
        page.navigate(EDIT);
        page.click("#addRow");
        page.fill("#comment", "我的修改");
        page.click("[id='nodes:0:nodeRemove']");
        assertThat(page.locator(".finding-bad", new Page.LocatorOptions().setHasText("请填写此项")).first()).isVisible();
        page.click("#undo");
        page.locator("[id^='rows:'][id$=':remove']").last().click();
        Api.as("sysadmin").post("/approvals/routes/" + KIND + "/versions", table(version(), "0.00", "300000.00")).expect(201);
        page.fill("#comment", "我的修改");
        page.click("#save");
        assertThat(page.locator(".messages")).containsText("您的修改没有生效");
        assertThat(page.locator("#overtaken")).containsText("查看他人的修改");
        assertThat(page.locator("#comment")).hasValue("我的修改");
        page.click("#goOn");
        assertThat(page.locator("#overtaken")).not().containsText("查看他人的修改");
        page.click("#save");
        assertThat(page.locator(".messages")).containsText("已生效");
        page.context().close();
    }

    @Test
    void theApiReadsChecksAndRefusesAlike() {
        Api administrator = Api.as("sysadmin");
        JsonObject gap = table(version(), "0.00", "100.00", "100.01", null);
        JsonObject findings = administrator.post("/approvals/routes/" + KIND + "/check", gap).expect(200).json();
        assertThat(findings.getJsonArray("items").getJsonObject(0).getString("code")).isEqualTo("ROUTE_GAP");
        administrator.post("/approvals/routes/" + KIND + "/versions", gap).expect(422, "ROUTE_GAP");
        administrator.post("/approvals/routes/" + KIND + "/versions", table(0, "0.00", null)).expect(409, "ROUTE_CHANGED");
        Api.as("market").post("/approvals/routes/" + KIND + "/versions", table(version(), "0.00", null)).expect(403, "FORBIDDEN");
        JsonObject kinds = Api.as("market").get("/approvals/routes").expect(200).json();
        assertThat(kinds.toString()).contains("\"instrument\"").contains("GUARANTEE");
    }

    @Test
    void nothingSeriousForAccessibilityAndItFitsAPhone() {
        Page page = Browser.as("sysadmin");
        for (String address : List.of("/approval/routes", EDIT, "/approval/route-compare?kind=" + KIND)) {
            page.setViewportSize(1280, 900);
            page.navigate(address);
            if (address.equals(EDIT)) {
                page.click("[id='rows:0:edit']");
                assertThat(page.locator("#subsidiary")).isFocused();
            }
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .filteredOn(violation -> List.of("serious", "critical").contains(violation.getImpact()))
                    .as(address).extracting(violation -> violation.getId()).isEmpty();
            page.setViewportSize(360, 740);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as(address).isTrue();
        }
        page.context().close();
    }

    @Test
    void nobodyElseFindsTheEditor() {
        Page page = Browser.as("market");
        assertThat(page.navigate(EDIT).status()).isEqualTo(404);
        page.navigate("/approval/routes");
        assertThat(page.locator("a[href*='route-edit']")).hasCount(0);
        page.context().close();
    }

    private static int version() {
        return Api.as("sysadmin").get("/approvals/routes/" + KIND).expect(200).json().getInt("version");
    }

    /** Rows from pairs of bounds, each to the head of finance; what is left over goes there as well. */
    private static JsonObject table(int base, String... bounds) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (int index = 0; index < bounds.length; index += 2) {
            rows.add(row(bounds[index], bounds[index + 1]));
        }
        if (bounds.length == 2 && bounds[1] != null) {
            rows.add(row(bounds[1], null));
        }
        return Json.createObjectBuilder().add("baseVersion", base).add("comment", "test").add("rows", rows).build();
    }

    private static JsonObject row(String from, String to) {
        var row = Json.createObjectBuilder().add("amountFrom", from).add("nodes", Json.createArrayBuilder().add(Json.createObjectBuilder()
                .add("role", "HQ_FINANCE_HEAD").add("scope", "HEADQUARTERS").add("mode", "ANY").add("limitMinutes", 1_080)));
        return (to == null ? row : row.add("amountTo", to)).build();
    }
}

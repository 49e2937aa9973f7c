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
    private static final String VERSIONS = "/approvals/routes/" + KIND + "/versions";
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
    void broughtBackIsShownAsItWasAndSaidOnlyOfTheSameTable() {
        Api administrator = Api.as("sysadmin");
        int former = administrator.post(VERSIONS, table(version(), "0.00", null)).expect(201).json().getInt("version");
        administrator.post(VERSIONS, Json.createObjectBuilder(table(former, "0.00", null)).add("signatureRequired", true).build()).expect(201);
        JsonObject comparison = administrator.get("/approvals/routes/" + KIND + "/comparison?left=" + former + "&right=" + (former + 1)).expect(200).json();
        assertThat(comparison.getBoolean("same")).isFalse();
        assertThat(comparison.getBoolean("signatureChanged")).isTrue();
        assertThat(comparison.getJsonArray("rows").getJsonObject(0).getString("mark")).isEqualTo("SAME");
        administrator.get("/approvals/routes/" + KIND + "/comparison?left=" + former).expect(400, "VALIDATION");
        administrator.get("/approvals/routes/" + KIND + "/comparison?left=" + former + "&right=9999").expect(404, "NOT_FOUND");
        Page page = Browser.as("sysadmin");
        page.navigate("/approval/route-compare?kind=" + KIND);
        assertThat(page.locator(".comparison-row.comparison-CHANGED .comparison-sides p")).hasText(new String[] {"同意时不须签名。", "同意时须签名。"});
        page.navigate(EDIT);
        page.click("[id='rows:0:edit']");
        assertThat(page.locator("#subsidiary")).isFocused();
        page.click("#closeRow");
        assertThat(page.locator("[id='rows:0:edit']")).isFocused();
        assertThat(page.locator("#kept")).not().containsText("草稿已保留");
        page.click("#addRow");
        assertThat(page.locator("#kept")).containsText("草稿已保留");

        page.navigate(EDIT + "&from=" + former);
        assertThat(page.locator("#drafted")).containsText("第 " + former + " 版原表");
        assertThat(page.locator("[id^='rows:'][id$=':edit']")).hasCount(1);
        assertThat(page.locator("#judgement .restores")).containsText("完全相同");
        assertThat(page.locator("#judgement .comparison-CHANGED .comparison-sides p")).hasText(new String[] {"同意时须签名。", "同意时不须签名。"});
        page.click("#save");
        assertThat(page.locator(".messages")).containsText("已生效");
        assertThat(newest().getInt("restoredFrom")).isEqualTo(former);

        page.navigate(EDIT);
        assertThat(page.locator("[id^='rows:'][id$=':edit']")).hasCount(2);
        page.navigate(EDIT + "&from=" + former);
        page.check("#signatureRequired");
        assertThat(page.locator("#judgement .restores")).containsText("已有不同");
        administrator.post(VERSIONS, table(version(), "0.00", "300000.00")).expect(201);
        page.click("#save");
        assertThat(page.locator(".messages")).containsText("您的修改没有生效");
        assertThat(page.locator("#overtaken")).containsText("仅在本页");
        assertThat(page.locator("#comment")).hasValue("以第 " + former + " 版为基础修改");
        page.uncheck("#signatureRequired");
        assertThat(page.locator("#judgement .restores")).containsText("完全相同");
        page.click("#goOn");
        assertThat(page.locator("#overtaken")).not().containsText("仅在本页");
        page.click("#save");
        assertThat(page.locator(".messages")).containsText("已生效");
        assertThat(newest().getInt("restoredFrom")).isEqualTo(former);
        assertThat(newest().getString("comment")).isEqualTo("恢复第 " + former + " 版");

        page.navigate(EDIT + "&from=" + former);
        page.click("#replaceDraft");
        page.click(".ui-confirm-dialog .ui-confirmdialog-yes");
        assertThat(page.locator("#kept")).containsText("草稿已保留");
        assertThat(page.locator("#drafted")).not().containsText("原表");
        page.check("#signatureRequired");
        assertThat(page.locator("#judgement .restores")).containsText("已有不同");
        page.reload();
        assertThat(page.locator("#drafted")).containsText("不是第 " + former + " 版原表");
        assertThat(page.locator("#signatureRequired")).isChecked();
        page.click("#save");
        assertThat(page.locator(".messages")).containsText("已生效");
        assertThat(newest().isNull("restoredFrom")).isTrue();
        assertThat(newest().getString("comment")).isEqualTo("以第 " + former + " 版为基础修改");
        page.context().close();

        JsonObject back = Json.createObjectBuilder(table(version(), "0.00", null)).add("restores", former).build();
        administrator.post(VERSIONS, Json.createObjectBuilder(back).add("restores", 9_999).build()).expect(400, "VALIDATION");
        assertThat(administrator.post(VERSIONS, back).expect(201).json().getInt("restoredFrom")).isEqualTo(former);
    }

    private static JsonObject newest() {
        return Api.as("sysadmin").get(VERSIONS).expect(200).items().getJsonObject(0);
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
        Api.as("sysadmin").post(VERSIONS, table(version(), "0.00", "300000.00")).expect(201);
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
        administrator.post(VERSIONS, gap).expect(422, "ROUTE_GAP");
        administrator.post(VERSIONS, table(0, "0.00", null)).expect(409, "ROUTE_CHANGED");
        Api.as("market").post(VERSIONS, table(version(), "0.00", null)).expect(403, "FORBIDDEN");
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

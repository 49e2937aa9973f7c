package org.tenderline.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderline.testing.Browser;

/** Every parameter that a page's address may have, as the pages' sources tell, with values that cannot be read; and what is read but cannot be. */
@DisplayName("An address that cannot be read is told or leads nowhere; it never fails and opens nothing")
class AddressPagesIT {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern PARAMETER = Pattern.compile("<[fo]:viewParam name=\"(\\w+)\"");
    private static final List<String> UNREADABLE = List.of("nonsense", "999999999999999999999");
    /** Who is signed in is sent on from there. */
    private static final String SIGN_IN = "/sign-in";
    /** What a page is about: of another name there is no page. */
    private static final Set<String> NAMES = Set.of("id", "number", "project", "customer", "run", "task", "event", "unit", "parent", "left", "right");
    /** What pages need besides the parameter that is tried. */
    private static final Map<String, String> NEEDED = Map.of("/approval/route-edit", "kind=INITIATION", "/approval/route-compare", "kind=INITIATION",
            "/notification/template", "kind=TASK_ARRIVED&channel=EMAIL&language=ZH");

    /** A page's path and one of its parameters. */
    private record Address(String path, String parameter) {

        String with(String value) {
            return without() + "&" + parameter + "=" + value;
        }

        /** The same for most of a page's parameters. */
        String without() {
            return path + "?" + Stream.of(NEEDED.getOrDefault(path, "").split("&")).filter(each -> !each.startsWith(parameter + "="))
                    .collect(Collectors.joining("&"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"market", "sales1.dwhz", "secadmin"})
    void noAddressFailsOrOpensWhatIsClosed(String username) throws IOException {
        List<Address> addresses = addresses();
        assertThat(addresses).hasSizeGreaterThan(150);
        SoftAssertions all = new SoftAssertions();
        Page page = Browser.as(username);
        Map<String, Integer> bare = new HashMap<>();
        for (Address address : addresses) {
            int without = bare.computeIfAbsent(address.without(), path -> status(page, path));
            all.assertThat(without).as("%s without", address).isIn(200, 404);
            for (String value : username.equals("market") ? UNREADABLE : UNREADABLE.subList(0, 1)) {
                all.assertThat(status(page, address.with(value))).as("%s %s", address, value)
                        .isIn(without == 200 && NAMES.contains(address.parameter()) ? List.of(200, 404) : List.of(without));
            }
        }
        page.context().close();
        all.assertAll();
    }

    @ParameterizedTest
    @CsvSource({"/bid/list, -01", "/deposit/list, -01", "/erp/contracts, -01", "/project/list, -01", "/support/list, -01", "/support/report, -01",
            "/erp/reconciliation, ''", "/reporting/win-rate, ''", "/reporting/bottlenecks, ''"})
    void aPeriodThatEndsBeforeItBeginsIsTold(String path, String day) {
        Page page = Browser.as("market");
        assertThat(page.navigate(path + "?from=2026-12" + day + "&to=2026-01" + day).status()).isEqualTo(200);
        assertThat(page.locator(".messages")).containsText("不能早于起始日期");
        assertThat(page.locator("#from")).hasValue("2026-12" + day);
        assertThat(page.locator(".ui-datatable")).hasCount(0);
        page.context().close();
    }

    @Test
    void anAmountThatEndsBelowItsBeginningIsTold() {
        Page page = Browser.as("market");
        for (String part : List.of("APPROVE", "ANSWER", "MINE", "DONE")) {
            assertThat(page.navigate("/approval/inbox?amountFrom=200&amountTo=100&days=-1&part=" + part).status()).isEqualTo(200);
            assertThat(page.locator(".messages")).containsText("不能低于下限");
            assertThat(page.locator(".messages")).containsText("36");
            assertThat(page.locator(".ui-datatable")).hasCount(0);
        }
        page.context().close();
    }

    @Test
    void whatCannotBeReadIsToldByItsNameAndTheRestIsShown() {
        Page page = Browser.as("market");
        page.navigate("/bid/list?from=2026-13-45&result=WON");
        assertThat(page.locator(".messages")).containsText("日期须写作 yyyy-MM-dd");
        assertThat(page.locator("#result")).hasValue("WON");
        page.navigate("/project/list?state=nonsense");
        assertThat(page.locator(".messages")).containsText("状态: 不是允许的取值");
        assertThat(page.locator("#list")).isVisible();
        page.navigate("/project/list?openedFrom=x&customerId=x&minAmount=x");
        assertThat(page.locator(".messages")).containsText("例如 1,200.50");
        assertThat(page.locator(".messages")).not().containsText("shared.");
        page.navigate("/calendar/days?year=1800");
        assertThat(page.locator(".messages")).containsText("年份");
        assertThat(page.locator("#year")).hasValue("1800");
        page.context().close();
    }

    @Test
    void theMessageSpeaksTheChosenLanguage() {
        Page page = Browser.as("market");
        page.context().addCookies(List.of(new Cookie(Preferences.LANGUAGE, "en").setUrl(page.url())));
        page.navigate("/bid/list?result=nonsense&from=2026-12-31&to=2026-01-01");
        assertThat(page.locator(".messages")).containsText("Result: Not one of the allowed values.");
        assertThat(page.locator(".messages")).containsText("Not before the first day.");
        page.context().close();
    }

    /** What is answered without being sent elsewhere: who lost the session is sent to sign in. */
    private static int status(Page page, String path) {
        var answer = page.request().get(page.url().replaceAll("(://[^/]+).*", "$1") + path, RequestOptions.create().setMaxRedirects(0));
        int status = answer.status();
        answer.dispose();
        return status;
    }

    private static List<Address> addresses() throws IOException {
        List<Address> addresses = new ArrayList<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".xhtml") && !path.startsWith(PAGES.resolve("WEB-INF"))).sorted().toList()) {
                String path = "/" + PAGES.relativize(file).toString().replace(".xhtml", "");
                if (path.equals(SIGN_IN)) {
                    continue;
                }
                PARAMETER.matcher(Files.readString(file)).results().forEach(found -> addresses.add(new Address(path, found.group(1))));
            }
        }
        return addresses;
    }
}

package org.tenderline.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderline.testing.Browser;

/** Every parameter that a page's address may have, as the pages' sources tell, with values that cannot be read. */
@DisplayName("An address that cannot be read is told or leads nowhere; it never fails and opens nothing")
class AddressPagesIT {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern PARAMETER = Pattern.compile("<f:viewParam name=\"(\\w+)\"");
    private static final List<String> UNREADABLE = List.of("nonsense", "-1", "999999999999999999999");

    /** A page's path and one of its parameters. */
    private record Address(String path, String parameter) {
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"market", "sales1.dwhz", "secadmin"})
    void noAddressFailsOrOpensWhatIsClosed(String username) throws IOException {
        List<Address> addresses = addresses();
        assertThat(addresses).hasSizeGreaterThan(100);
        SoftAssertions all = new SoftAssertions();
        Page page = Browser.as(username);
        for (Address address : addresses) {
            int without = status(page, address.path() + "?" + address.parameter() + "=");
            all.assertThat(without).as("%s without", address).isIn(200, 404);
            for (String value : UNREADABLE) {
                int status = status(page, address.path() + "?" + address.parameter() + "=" + value);
                all.assertThat(status).as("%s %s", address, value).isIn(without == 404 ? List.of(404) : List.of(200, 404));
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
        page.context().close();
    }

    @Test
    void anAmountThatEndsBelowItsBeginningIsTold() {
        Page page = Browser.as("market");
        assertThat(page.navigate("/approval/inbox?amountFrom=200&amountTo=100").status()).isEqualTo(200);
        assertThat(page.locator(".messages")).containsText("不能低于下限");
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
        page.navigate("/calendar/days?year=1800");
        assertThat(page.locator(".messages")).containsText("年份");
        assertThat(page.locator("#year")).hasValue("1800");
        page.context().close();
    }

    private static int status(Page page, String path) {
        var answer = page.request().get(page.url().replaceAll("(://[^/]+).*", "$1") + path);
        int status = answer.status();
        answer.dispose();
        return status;
    }

    private static List<Address> addresses() throws IOException {
        List<Address> addresses = new ArrayList<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".xhtml") && !path.startsWith(PAGES.resolve("WEB-INF"))).sorted().toList()) {
                String path = "/" + PAGES.relativize(file).toString().replace(".xhtml", "");
                PARAMETER.matcher(Files.readString(file)).results().forEach(found -> addresses.add(new Address(path, found.group(1))));
            }
        }
        return addresses;
    }
}

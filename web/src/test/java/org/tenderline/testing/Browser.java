package org.tenderline.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/**
 * Chromium in front of the product. Each page has a session of its own; addresses begin after the host ({@code page.navigate("/project/list")}).
 * Close a page's context when a test opens many.
 */
public final class Browser {

    private static final List<String> SWITCHES = List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-dev-shm-usage");

    private static com.microsoft.playwright.Browser chromium;

    private Browser() {
    }

    /** An anonymous visitor's page, in Chinese. */
    public static Page open() {
        return open("zh-CN");
    }

    public static Page open(String locale) {
        return open(ProductUnderTest.get().baseUrl(), locale);
    }

    /** An anonymous visitor of another product than the shared one. */
    public static Page open(String baseUrl, String locale) {
        Page page = chromium().newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setIgnoreHTTPSErrors(true)
                .setLocale(locale)
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(1440, 900)).newPage();
        page.setDefaultTimeout(20_000);
        return page;
    }

    /** The page of a demo person who has signed in. */
    public static Page as(String username) {
        Page page = open();
        signIn(page, username);
        return page;
    }

    /** Signs a demo person in on a visitor's page. */
    public static void signIn(Page page, String username) {
        page.navigate("/sign-in");
        page.fill("input[id$='username']", username);
        page.fill("input[id$='password']", Api.DEMO_PASSWORD);
        page.click("[id$='signIn']");
        page.waitForURL(address -> !address.contains("/sign-in"));
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            chromium = playwright.chromium().launch(
                    new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(SWITCHES));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return chromium;
    }

    private static Path executable() {
        String named = System.getenv("TENDERLINE_BROWSER");
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        return Stream.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name)).filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new IllegalStateException("The tests need Chromium; ./test installs it"));
    }
}

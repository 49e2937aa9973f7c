package org.tenderline.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.tenderline.testing.Api;
import org.tenderline.testing.Browser;

/** Who one is, by page and by program. */
class SignInPagesIT {

    @Test
    void everyPageLeadsAStrangerToTheSignIn() {
        Page page = Browser.open();
        page.navigate("/");
        assertThat(page.url()).contains("/sign-in");
        page.context().close();
    }

    @Test
    void aWrongPasswordIsToldOnThePageAndTheNameIsKept() {
        Page page = Browser.open();
        page.navigate("/sign-in");
        page.fill("input[id$='username']", "sales5.jnjp");
        page.fill("input[id$='password']", "not the password");
        page.click("[id$='signIn']");
        assertThat(page.locator("body")).containsText("用户名或密码");
        assertThat(page.locator("input[id$='username']")).hasValue("sales5.jnjp");
        page.context().close();
    }

    @Test
    void aPersonSignsInAndOut() {
        Page page = Browser.as("sales1.dwhz");
        assertThat(page.url()).doesNotContain("/sign-in");
        page.locator("details.person summary").click();
        page.locator("[id$='signOut']").click();
        page.navigate("/");
        assertThat(page.url()).contains("/sign-in");
        page.context().close();
    }

    @Test
    void aProgramKnowsWhoItIs() {
        Api api = Api.as("sales1.dwhz");
        assertThat(api.get("/me").expect(200).text("/username")).isEqualTo("sales1.dwhz");
        Api.anonymous().get("/me").expect(401, "UNAUTHENTICATED");
        Api.anonymous().post("/tokens", Api.object("username", "sales5.jssn", "password", "no")).expect(401, "BAD_CREDENTIALS");
    }
}

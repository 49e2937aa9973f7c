package org.tenderline.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenderline.shared.BusinessClock;
import org.tenderline.testing.Api;
import org.tenderline.testing.Browser;

/**
 * Every form of the product, as found in the browser, gets input that cannot be right, with the browser's own checks taken off: nothing,
 * too long a text, amounts that are none, days that do not exist. Each wrong field must say so itself, keep what was typed, and the page must stay.
 */
@DisplayName("Wrong input is refused at its field and kept, on every form")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongInputPagesIT {

    private static final String OVERLONG = "过长的内容".repeat(1_000);
    private static final String CONFIRM = ".ui-confirm-dialog .ui-confirmdialog-yes";
    /** The fields of a form that are shown and open: name to kind. */
    private static final String FIELDS = """
            (button) => Object.fromEntries([...document.getElementById(button).form.elements]
              .filter(field => field.id && field.name && !field.disabled && field.offsetParent !== null && !field.id.endsWith('_input') && !field.id.includes(':'))
              .filter(field => ['text', 'tel', 'email', 'number', 'date', 'textarea', 'password', 'select-one'].includes(field.type))
              .map(field => [field.id, (field.classList.contains('control-money') || field.type === 'number' ? 'money' : field.type) + (field.getAttribute('aria-required') ? ' required' : '')]))
            """;
    private static final String PUT = """
            ([id, value]) => { const field = document.getElementById(id); field.removeAttribute('maxlength'); if (field.tagName === 'INPUT') field.type = 'text'; field.value = value; }
            """;
    /** Where a list offers to choose nothing. */
    private static final String CHOOSE_NOTHING = """
            id => { const field = document.getElementById(id); if (field && field.tagName === 'SELECT' && [...field.options].some(option => option.value === '')) field.value = ''; }
            """;
    private static final String KEPT = "id => { const field = document.getElementById(id); return field.tagName === 'INPUT' ? field.getAttribute('value') : field.value; }";

    private final Map<String, Page> sessions = new TreeMap<>();

    /** A form: who opens it, where, the button that sends it, a day that its dates may be, and fields whose limit is not a length. */
    record Form(String username, String path, String button, String day, List<String> unlimited) {
        @Override
        public String toString() {
            return path.replaceAll("[?&].*", "") + " " + button;
        }
    }

    static Stream<Form> forms() {
        String name = "错误输入" + UUID.randomUUID().toString().substring(0, 8);
        Api sales = Api.as("sales5.sczz");
        long customer = sales.post("/customers", Api.object("name", name)).expect(201).number("/id");
        String project = sales.post("/projects", Api.object("name", name, "customerId", customer, "group", "华电", "specialty", "继电保护", "region", "江苏",
                "estimatedAmount", "1500000.00", "expectedBidOn", LocalDate.now(BusinessClock.ZONE).minusDays(1).toString(), "kind", "SUPPLY"))
                .expect(201).text("/trackingNumber");
        return Stream.of(
                new Form("sales5.sczz", "/project/edit?customer=" + customer, "save", "2030-01-15", List.of()),
                new Form("sales5.sczz", "/customer/edit", "save", "2030-01-15", List.of()),
                new Form("sales5.sczz", "/customer/card?customer=" + customer, "save", "2030-01-15", List.of()),
                new Form("sales5.sczz", "/deposit/edit?project=" + project, "submit", "2030-01-15", List.of()),
                new Form("sales5.sczz", "/bid/outcome?project=" + project, "save", "2026-11-02", List.of()),
                new Form("sales5.sczz", "/change-password", "change", null, List.of("current", "new", "repeated")),
                new Form("secadmin", "/organization/unit?parent=1", "add", "2030-01-15", List.of()),
                new Form("secadmin", "/organization/person?unit=1", "add", "2030-01-15", List.of()),
                new Form("market", "/jobs/list", "start", "2030-01-15", List.of()),
                new Form("market", "/bid/settings", "remind", null, List.of()),
                new Form("market", "/bid/settings", "add", "2030-01-15", List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void wrongInput(Form form) {
        Page page = sessions.computeIfAbsent(form.username(), Browser::as);
        page.navigate(form.path());
        String address = page.url();
        Map<String, String> fields = fields(page, form);
        assertThat(fields).as("fields of " + form).isNotEmpty();
        SoftAssertions all = new SoftAssertions();

        fields.forEach((id, kind) -> put(page, id, kind, ""));
        fields.keySet().forEach(id -> page.evaluate(CHOOSE_NOTHING, id));
        Map<String, String> empty = new TreeMap<>(fields);
        // Both passwords are empty, so they are equal; the new one says what is missing.
        empty.remove("repeated");
        empty.keySet().removeIf(id -> !page.inputValue("[id='" + id + "']").isEmpty());
        send(page, form);
        empty.forEach((id, kind) -> all.assertThat(refused(page, id) || !kind.contains("required")).as("%s: nothing in %s", form, id).isTrue());

        check(page, form, fields, all, "1.005", "2026-02-30", null);
        check(page, form, fields, all, "abc", "morgen", null);
        check(page, form, fields, all, "-1", null, OVERLONG);

        all.assertThat(page.url()).as("%s: the page stays", form).isEqualTo(address);
        all.assertAll();
    }

    @AfterAll
    void close() {
        sessions.values().forEach(page -> page.context().close());
    }

    /** Sends wrong values of some kinds, null for a right one: what is no amount or day is told before the rules are asked. */
    private static void check(Page page, Form form, Map<String, String> fields, SoftAssertions all, String money, String date, String text) {
        Map<String, String> wrong = new TreeMap<>();
        fields.forEach((id, kind) -> {
            String value = kind.startsWith("money") ? money : kind.startsWith("date") ? date : text;
            if (value != null && !kind.startsWith("select") && page.locator("[id='" + id + "']").count() == 1) {
                wrong.put(id, value);
            }
            put(page, id, kind, value != null ? value : kind.startsWith("money") ? "1" : kind.startsWith("date") ? form.day() : "");
        });
        if (wrong.isEmpty()) {
            return;
        }
        send(page, form);
        form.unlimited().forEach(wrong::remove);
        wrong.forEach((id, value) -> {
            if (page.locator("[id='" + id + "']").count() == 0) {
                return;
            }
            all.assertThat(refused(page, id)).as("%s: %s in %s is refused at the field", form, shown(value), id).isTrue();
            String kept = (String) page.evaluate(KEPT, id);
            all.assertThat(same(kept, value)).as("%s: %s in %s is kept, not %s", form, shown(value), id, shown(kept)).isTrue();
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> fields(Page page, Form form) {
        return new TreeMap<>((Map<String, String>) page.evaluate(FIELDS, form.button()));
    }

    private static void put(Page page, String id, String kind, String value) {
        if (!kind.startsWith("select") && page.locator("[id='" + id + "']").count() == 1) {
            page.evaluate(PUT, List.of(id, value));
        }
    }

    private static void send(Page page, Form form) {
        page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> {
            page.click("[id='" + form.button() + "']");
            if (page.locator(CONFIRM).isVisible()) {
                page.click(CONFIRM);
            }
        });
        page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
    }

    private static boolean refused(Page page, String id) {
        var message = page.locator("[id='" + id + "_message']");
        return message.count() == 1 && !message.innerText().isBlank();
    }

    /** Amounts may come back with their separators. */
    private static boolean same(String kept, String typed) {
        return kept != null && (kept.equals(typed) || kept.replace(",", "").replaceAll("\\.00$", "").equals(typed));
    }

    private static String shown(String value) {
        return value == null || value.length() < 20 ? String.valueOf(value) : value.length() + " characters";
    }
}

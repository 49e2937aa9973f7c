package org.tenderline.shared.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbProperty;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Violation;

/** A body either fits its record, or is refused with every field that does not (L4). */
class RecordReaderTest {

    enum Kind { SUPPLY, CONSTRUCTION }

    record Member(String username, String duty) {
    }

    record Body(String name, BigDecimal amount, @Rate BigDecimal margin, LocalDate on, YearMonth month, LocalDateTime at, Kind kind, Long id,
                Integer rank, boolean urgent, List<Member> team, Member owner, Optional<String> remark, @JsonbProperty("new") String wanted) {
    }

    @Test
    void readsEveryType() {
        Body body = read("""
                {"name": "项目", "amount": "2000000.5", "margin": "0.125", "on": "2026-02-28", "month": "2026-02", "at": "2026-02-28T01:00:00Z",
                 "kind": "SUPPLY", "id": 7, "rank": 1, "urgent": true, "team": [{"username": "a", "duty": "b"}], "owner": {"username": "c"},
                 "remark": null, "new": "x", "unknown": [1]}""");
        assertThat(body).isEqualTo(new Body("项目", new BigDecimal("2000000.50"), new BigDecimal("0.1250"), LocalDate.of(2026, 2, 28),
                YearMonth.of(2026, 2), LocalDateTime.of(2026, 2, 28, 9, 0), Kind.SUPPLY, 7L, 1, true, List.of(new Member("a", "b")),
                new Member("c", null), Optional.empty(), "x"));
    }

    @Test
    void tellsLeftOutFromNull() {
        assertThat(read("{}").remark()).isNull();
        assertThat(read("{\"remark\": null}").remark()).isEmpty();
        assertThat(read("{\"remark\": \"x\"}").remark()).contains("x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "amount|1e30|BAD_AMOUNT", "amount|\"1e3\"|BAD_AMOUNT", "amount|\"NaN\"|BAD_AMOUNT", "amount|\"1.005\"|BAD_AMOUNT",
        "amount|\"12345678901234567\"|BAD_AMOUNT", "amount|2000000|BAD_AMOUNT", "amount|\"\"|BAD_AMOUNT", "amount|\" 1\"|BAD_AMOUNT",
        "amount|\"1,000.00\"|BAD_AMOUNT", "amount|\"١\"|BAD_AMOUNT", "margin|\"0.12345\"|BAD_RATE", "on|\"2026-02-30\"|BAD_DATE",
        "on|\"20260228\"|BAD_DATE", "on|\"+12026-01-01\"|BAD_DATE", "on|5|WRONG_TYPE", "month|\"2026-13\"|BAD_MONTH",
        "at|\"2026-02-28T01:00:00\"|BAD_TIME", "kind|\"OTHER\"|BAD_VALUE", "kind|\"supply\"|BAD_VALUE", "kind|0|WRONG_TYPE", "id|\"7\"|WRONG_TYPE",
        "id|1.5|BAD_NUMBER", "id|1e999999999|BAD_NUMBER", "id|1e-999999999|BAD_NUMBER", "rank|2147483648|BAD_NUMBER", "urgent|\"true\"|WRONG_TYPE",
        "team|{}|WRONG_TYPE", "team[0]|[null]|REQUIRED", "team[0]|[5]|WRONG_TYPE", "team[0].duty|[{\"duty\": 1}]|WRONG_TYPE",
        "owner.username|{\"username\": []}|WRONG_TYPE", "name|true|WRONG_TYPE", "name|\"a\\u0000b\"|BAD_CHARACTERS", "name|\"\\ud800\"|BAD_CHARACTERS",
        "remark|1|WRONG_TYPE", "new|1|WRONG_TYPE"})
    void refusesWithTheFieldsName(String field, String value, String code) {
        assertThat(refused("{\"" + field.replaceAll("[\\[.].*", "") + "\": " + value + "}"))
                .extracting(Violation::field, Violation::code).containsExactly(tuple(field, code));
    }

    @Test
    void namesAllFieldsAtOnce() {
        assertThat(refused("{\"amount\": 1, \"on\": \"x\", \"kind\": \"y\"}")).extracting(Violation::field).containsExactly("amount", "on", "kind");
    }

    private static Body read(String json) {
        return RecordReader.read(Body.class, object(json));
    }

    private static List<Violation> refused(String json) {
        return catchThrowableOfType(BusinessException.class, () -> read(json)).violations();
    }

    private static JsonObject object(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }
}

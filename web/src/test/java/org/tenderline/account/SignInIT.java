package org.tenderline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderline.testing.Api.object;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tenderline.testing.Answer;
import org.tenderline.testing.Api;
import org.tenderline.testing.ProductUnderTest;

/** Sign-in at the REST door (A4), with accounts no other test uses. */
class SignInIT {

    private static final String WRONG = "Not-The-Password-1";

    @Test
    void tellsWhoSignedIn() {
        Answer answer = signIn("commerce.hddl", Api.DEMO_PASSWORD).expect(201);
        assertThat(answer.text("/user/username")).isEqualTo("commerce.hddl");
        assertThat(answer.text("/user/subsidiary")).isEqualTo("HDDL");
        assertThat(answer.json().getJsonObject("user").getJsonArray("roles").getString(0)).isEqualTo("COMMERCE");
        assertThat(answer.text("/expiresAt")).endsWith("+08:00");
        assertThat(Api.anonymous().with("Authorization", "Bearer " + answer.text("/token")).get("/me").expect(200).text("/username"))
                .isEqualTo("commerce.hddl");
    }

    @Test
    void takesTheNameInAnyWriting() {
        signIn(" Commerce.HDDL ", Api.DEMO_PASSWORD).expect(201);
        signIn("ｃｏｍｍｅｒｃｅ.hddl", Api.DEMO_PASSWORD).expect(201);
    }

    @Test
    void aHundredGuessesAtOnceAreFiveTries() throws SQLException {
        List<Answer> answers = together(100, () -> signIn("office.hddl", WRONG));
        assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSizeLessThanOrEqualTo(5).isNotEmpty();
        assertThat(answers).filteredOn(answer -> answer.status() != 401).allSatisfy(answer -> answer.expect(429, "LOCKED_OUT"));
        signIn("office.hddl", Api.DEMO_PASSWORD).expect(429, "LOCKED_OUT");
        assertThat(recorded("office.hddl", "WRONG")).isLessThanOrEqualTo(5);
        assertThat(recorded("office.hddl", "LOCKED")).isGreaterThanOrEqualTo(96);
    }

    @Test
    void anUnknownNameLooksLikeAWrongPassword() {
        List<Answer> unknown = IntStream.range(0, 6).mapToObj(turn -> signIn("nobody.hddl", WRONG)).toList();
        List<Answer> known = IntStream.range(0, 6).mapToObj(turn -> signIn("gm.hddl", WRONG)).toList();
        assertThat(unknown).extracting(Answer::status).containsExactly(401, 401, 401, 401, 401, 429);
        assertThat(unknown).extracting(Answer::body).isEqualTo(known.stream().map(Answer::body).toList());
        assertThat(unknown.get(0).expect(401, "BAD_CREDENTIALS").headers().keySet()).isEqualTo(known.get(0).headers().keySet());
    }

    @Test
    void signingInTogetherLocksNobodyOut() {
        assertThat(together(20, () -> signIn("vp.hddl", Api.DEMO_PASSWORD))).allSatisfy(answer -> answer.expect(201));
    }

    @Test
    void successStartsCountingAnew() {
        for (int round = 0; round < 2; round++) {
            IntStream.range(0, 4).forEach(turn -> signIn("vp.hddl", WRONG).expect(401, "BAD_CREDENTIALS"));
            signIn("vp.hddl", Api.DEMO_PASSWORD).expect(201);
        }
    }

    @Test
    void aNewPasswordEndsTheOtherTokens() {
        Api mine = Api.anonymous().signIn("rd");
        Api other = Api.anonymous().signIn("rd");
        mine.post("/me/password", object("current", WRONG, "new", "Quiet-River-4711")).expect(422, "WRONG_PASSWORD");
        assertThat(mine.post("/me/password", object("current", Api.DEMO_PASSWORD, "new", "short")).expect(400, "VALIDATION").text("/violations/0/field"))
                .isEqualTo("new");
        mine.post("/me/password", object("current", Api.DEMO_PASSWORD, "new", "Quiet-River-4711")).expect(204);
        other.get("/me").expect(401, "UNAUTHENTICATED");
        mine.get("/me").expect(200);
        signIn("rd", Api.DEMO_PASSWORD).expect(401, "BAD_CREDENTIALS");
        assertThat(mine.post("/me/password", object("current", "Quiet-River-4711", "new", Api.DEMO_PASSWORD)).expect(400, "VALIDATION").body())
                .contains("\"new\"");
        signIn("rd", "Quiet-River-4711").expect(201);
    }

    @Test
    void onlyABearerTokenCounts() {
        Stream.of("Bearer", "Bearer ", "Bearer x", "Basic " + "c2FsZXMxOnB3", "Token abc", "bearer ' or 1=1 --")
                .forEach(header -> Api.anonymous().with("Authorization", header).get("/me").expect(401, "UNAUTHENTICATED"));
        Api.anonymous().with("Cookie", "JSESSIONID=0123456789abcdef").get("/me").expect(401, "UNAUTHENTICATED");
        assertThat(Api.anonymous().get("/me").header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(Api.as("commerce.hddl").get("/me").expect(200).header("Set-Cookie")).isNull();
    }

    @Test
    void signInsCannotBeUnwritten() throws SQLException {
        try (Connection connection = ProductUnderTest.get().connection(); var statement = connection.createStatement()) {
            assertThat(refused(() -> statement.executeUpdate("UPDATE account_sign_in SET result = 'SUCCESS'"))).isTrue();
            assertThat(refused(() -> statement.executeUpdate("DELETE FROM account_sign_in"))).isTrue();
        }
    }

    private interface Sql {
        int run() throws SQLException;
    }

    private static boolean refused(Sql sql) {
        try {
            return sql.run() < 0;
        } catch (SQLException e) {
            return true;
        }
    }

    private static Answer signIn(String username, String password) {
        return Api.anonymous().post("/tokens", object("username", username, "password", password));
    }

    private static List<Answer> together(int times, Supplier<Answer> call) {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            return IntStream.range(0, times).mapToObj(turn -> threads.submit(call::get)).toList().stream().map(future -> {
                try {
                    return future.get();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static int recorded(String username, String result) throws SQLException {
        try (Connection connection = ProductUnderTest.get().connection(); PreparedStatement statement = connection.prepareStatement(
                "SELECT COUNT(*) FROM account_sign_in s JOIN person p ON p.id = s.person_id WHERE p.username = ? AND s.result = ?")) {
            statement.setString(1, username);
            statement.setString(2, result);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}

package org.tenderline.shared.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderline.testing.Api.object;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tenderline.testing.Answer;
import org.tenderline.testing.Api;

/** A command under an idempotency key happens once, however often and how closely together it comes (L4). */
class CommandsIT {

    private static Api sales;
    private static Api colleague;

    @BeforeAll
    static void signIn() {
        sales = Api.as("sales1.hddl");
        colleague = Api.as("sales2.hddl");
    }

    @Test
    void aRepeatGetsTheFirstAnswer() {
        Api once = sales.with("Idempotency-Key", UUID.randomUUID().toString());
        JsonObject customer = customer();
        Answer first = once.post("/customers", customer).expect(201);
        Answer second = once.post("/customers", customer).expect(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    }

    @Test
    void repeatsAtOnceAreOneCommand() throws Exception {
        Api once = sales.with("Idempotency-Key", UUID.randomUUID().toString());
        JsonObject customer = customer();
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            List<Future<Answer>> answers = IntStream.range(0, 20).mapToObj(turn -> threads.submit(() -> once.post("/customers", customer))).toList();
            Set<String> bodies = answers.stream().map(CommandsIT::get).map(answer -> answer.expect(201).body()).collect(Collectors.toSet());
            assertThat(bodies).hasSize(1);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void anotherCommandUnderTheSameKeyIsRefused() {
        Api once = sales.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = once.post("/customers", customer()).expect(201);
        once.post("/customers", customer()).expect(422, "IDEMPOTENCY_KEY_REUSED");
        once.post("/customers/" + first.text("/id") + "/cards", object("name", "张三", "title", "主任")).expect(422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void aRefusalIsAnAnswerToo() {
        JsonObject nameless = object("shortName", "无名");
        Api once = sales.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = once.post("/customers", nameless).expect(400, "VALIDATION");
        Answer second = once.post("/customers", nameless).expect(400, "VALIDATION");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Content-Type")).startsWith("application/problem+json");
        once.post("/customers", customer()).expect(422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void everybodyHasTheirOwnKeys() {
        String key = UUID.randomUUID().toString();
        sales.with("Idempotency-Key", key).post("/customers", customer()).expect(201);
        colleague.with("Idempotency-Key", key).post("/customers", customer()).expect(201);
    }

    @Test
    void aKeyIsAUuid() {
        Answer answer = sales.with("Idempotency-Key", "first try").post("/customers", customer()).expect(400, "VALIDATION");
        assertThat(answer.text("/violations/0/field")).isEqualTo("Idempotency-Key");
    }

    private static JsonObject customer() {
        return object("name", "幂等测试有限公司" + UUID.randomUUID());
    }

    private static Answer get(Future<Answer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

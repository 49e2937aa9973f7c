package org.tenderline.approval;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.testing.Answer;
import org.tenderline.testing.Api;

/** Approvals as another program meets them. */
class ApprovalApiIT {

    private static final String SUBSIDIARY = "dwhz";

    @Test
    void thePredictedRouteTellsItsReason() {
        Api api = Api.as("sales1.dwhz");
        Answer below = api.get("/approvals/preview?kind=DEPOSIT&subsidiary=DWHZ&amount=99999.99").expect(200);
        Answer from = api.with("Accept-Language", "en").get("/approvals/preview?kind=DEPOSIT&subsidiary=DWHZ&amount=100000.00").expect(200);
        assertThat(below.json().getJsonArray("nodes")).hasSize(3);
        assertThat(below.text("/nodes/0/because")).contains("第 1 行").contains("100,000");
        assertThat(from.json().getJsonArray("nodes")).hasSize(5);
        assertThat(from.text("/nodes/0/because")).contains("row 2").contains("500,000");
        api.get("/approvals/preview?kind=NONSENSE&subsidiary=DWHZ&amount=1").expect(400, "VALIDATION");
        api.get("/approvals/preview?kind=DEPOSIT&subsidiary=DWHZ&amount=1.001").expect(400, "VALIDATION");
        api.get("/approvals/preview?kind=DEPOSIT&subsidiary=NOWHERE&amount=1").expect(400, "VALIDATION");
        api.get("/approvals/preview?kind=DEPOSIT&subsidiary=DWHZ&amount=0").expect(400, "VALIDATION");
        api.get("/approvals/preview?kind=DEPOSIT&subsidiary=DWHZ").expect(400, "VALIDATION");
        String withoutAmount = "/approvals/preview?kind=SUPPORT_REQUEST&subsidiary=DWHZ";
        assertThat(api.get(withoutAmount).expect(200).text("/nodes/0/scope")).isEqualTo("ADDRESSEE");
        assertThat(api.get(withoutAmount + "&amount=0.00").expect(200).json().getJsonArray("nodes")).hasSize(1);
        api.get(withoutAmount + "&amount=1.00").expect(400, "VALIDATION");
    }

    @Test
    void aReviewGoesItsWay() {
        ReviewedProject project = ReviewedProject.register(SUBSIDIARY, "10000000.00");
        Api director = Api.as(project.username("director"));
        long task = project.task(0);
        String decision = "/approvals/tasks/" + task + "/decision";
        director.post(decision, Api.object("action", "REJECT")).expect(400, "VALIDATION");
        director.post(decision, Api.object("action", "RETURN", "comment", "back", "returnTo", 1)).expect(422, "NO_SUCH_NODE");
        Api.as(project.username("sales1")).post(decision, Api.object("action", "APPROVE")).expect(422, "SELF_APPROVAL");
        Api.as(project.username("vp")).post(decision, Api.object("action", "APPROVE")).expect(403, "FORBIDDEN");
        Api.as("director.hddl").post(decision, Api.object("action", "APPROVE")).expect(404, "NOT_FOUND");
        Api once = director.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = once.post(decision, Api.object("action", "APPROVE", "comment", "fine")).expect(200);
        assertThat(once.post(decision, Api.object("action", "APPROVE", "comment", "fine")).expect(200).body()).isEqualTo(first.body());
        director.post(decision, Api.object("action", "APPROVE")).expect(409, "ALREADY_DECIDED");
        assertThat(first.text("/rounds/0/nodes/0/tasks/0/holder")).isEqualTo("director.dwhz");
        assertThat(first.text("/rounds/0/nodes/1/state")).isEqualTo("CURRENT");
        Api.as(project.username("vp")).post("/approvals/tasks/" + project.task(1) + "/decision", Api.object("action", "APPROVE")).expect(200);
        Answer last = Api.as(project.username("gm")).post("/approvals/tasks/" + project.task(2) + "/decision", Api.object("action", "APPROVE"))
                .expect(200);
        assertThat(last.text("/state")).isEqualTo("APPROVED");
        Api.as(project.username("sales1")).post("/approvals/" + project.approvalId() + "/withdraw", Api.object("comment", "late"))
                .expect(422, "WRONG_STATE");
    }

    @Test
    void bottlenecksTellEachPersonWhatTheyReach() {
        ReviewedProject project = ReviewedProject.register(SUBSIDIARY, "2000000.00");
        Api.as(project.username("director")).post("/approvals/tasks/" + project.task(0) + "/decision", Api.object("action", "APPROVE")).expect(200);
        Api manager = Api.as(project.username("gm"));
        JsonObject review = row(manager, "kind", "INITIATION");
        Answer behind = manager.get("/reports/bottlenecks/tasks?kind=INITIATION").expect(200);
        assertThat(behind.number("/total")).isEqualTo(review.getInt("count"));
        List<Integer> minutes = IntStream.rangeClosed(0, review.getInt("count") / 200).boxed()
                .flatMap(page -> manager.get("/reports/bottlenecks/tasks?kind=INITIATION&size=200&page=" + page).expect(200).items().stream())
                .map(task -> task.asJsonObject().getInt("minutes")).sorted().toList();
        assertThat(minutes).hasSize(review.getInt("count"));
        assertThat(review.getInt("p50")).isEqualTo(minutes.get((int) Math.ceil(0.5 * minutes.size()) - 1));
        assertThat(review.getInt("p90")).isEqualTo(minutes.get((int) Math.ceil(0.9 * minutes.size()) - 1));
        assertThat(row(manager, "subsidiary&kind=INITIATION", "DWHZ").getInt("count")).isEqualTo(review.getInt("count"));
        for (String finance : List.of("hq.finance", project.username("finance"))) {
            Api reader = Api.as(finance);
            assertThat(row(reader, "kind", "INITIATION")).as(finance).isNull();
            assertThat(reader.get("/reports/bottlenecks/tasks?kind=INITIATION").expect(200).number("/total")).as(finance).isZero();
        }
        manager.get("/reports/bottlenecks?groupBy=weather").expect(400, "VALIDATION");
        Api.as(project.username("sales1")).get("/reports/bottlenecks?groupBy=kind").expect(403, "FORBIDDEN");
    }

    private static JsonObject row(Api reader, String groupBy, String key) {
        return reader.get("/reports/bottlenecks?groupBy=" + groupBy).expect(200).json().getJsonArray("rows").stream().map(JsonValue::asJsonObject)
                .filter(row -> row.getString("key").equals(key)).findFirst().orElse(null);
    }

    @Test
    void whoIsToldReadsItsNotifications() {
        ReviewedProject project = ReviewedProject.register(SUBSIDIARY, "2000000.00");
        Api director = Api.as(project.username("director"));
        Answer told = Awaitility.await().until(() -> director.with("Accept-Language", "en").get("/notifications?unread=true&kind=TASK_ARRIVED")
                .expect(200), answer -> answer.body().contains(project.trackingNumber()));
        assertThat(told.text("/items/0/subjectNumber")).isEqualTo(project.trackingNumber());
        assertThat(told.text("/items/0/title")).isNotEqualTo(director.get("/notifications?unread=true&kind=TASK_ARRIVED").text("/items/0/title"));
        String read = "/notifications/" + told.number("/items/0/id") + "/read";
        Api.as(project.username("vp")).post(read, Api.object()).expect(404, "NOT_FOUND");
        String when = director.post(read, Api.object()).expect(200).text("/readAt");
        assertThat(director.post(read, Api.object()).expect(200).text("/readAt")).isEqualTo(when);
        assertThat(director.get("/notifications").expect(200).number("/unread")).isEqualTo(told.number("/unread") - 1);
        assertThat(director.post("/notifications/read", Api.object()).expect(200).number("/read")).isEqualTo(told.number("/unread") - 1);
        assertThat(director.get("/notifications?unread=true").expect(200).items()).isEmpty();
    }

    @Test
    void anotherSubsidiarySeesNothing() {
        ReviewedProject project = ReviewedProject.register(SUBSIDIARY, "2000000.00");
        Api stranger = Api.as("sales1.hddl");
        stranger.get("/approvals/" + project.approvalId()).expect(404, "NOT_FOUND");
        stranger.get("/projects/" + project.trackingNumber() + "/workflow").expect(404, "NOT_FOUND");
        stranger.post("/approvals/" + project.approvalId() + "/withdraw", Api.object("comment", "mine")).expect(404, "NOT_FOUND");
        Api.as("sysadmin").get("/approvals/inbox").expect(403, "FORBIDDEN");
        Answer workflow = Api.as("market").get("/projects/" + project.trackingNumber() + "/workflow").expect(200);
        assertThat(workflow.text("/documents/0/subjectNumber")).isEqualTo(project.trackingNumber());
    }

    @Test
    void aWithdrawnReviewIsOver() {
        ReviewedProject project = ReviewedProject.register(SUBSIDIARY, "2000000.00");
        long task = project.task(0);
        Api owner = Api.as(project.username("sales1"));
        owner.post("/approvals/" + project.approvalId() + "/withdraw", Api.object()).expect(400, "VALIDATION");
        assertThat(owner.post("/approvals/" + project.approvalId() + "/withdraw", Api.object("comment", "mistake")).expect(200)
                .text("/rounds/0/nodes/0/state")).isEqualTo("WITHDRAWN");
        Api.as(project.username("director")).post("/approvals/tasks/" + task + "/decision", Api.object("action", "APPROVE"))
                .expect(409, "ALREADY_DECIDED");
    }

    @Test
    @DisplayName("D5, L4: each part of the inbox has its address, narrowed as on the page; what came back goes with its project")
    void everyPartOfTheInboxHasItsAddress() {
        ReviewedProject project = ReviewedProject.register(SUBSIDIARY, "8765432.10");
        String narrowed = "?kind=INITIATION&subsidiary=DWHZ&amountFrom=8765432.10&amountTo=8765432.10&days=0";
        Api owner = Api.as(project.username("sales1"));
        Api director = Api.as(project.username("director"));
        Answer mine = owner.get("/approvals/inbox/mine" + narrowed).expect(200);
        assertThat(mine.text("/items/0/subjectNumber")).isEqualTo(project.trackingNumber());
        assertThat(mine.json().getJsonArray("items").getJsonObject(0).getJsonArray("waitsFor")).hasSize(1);
        assertThat(numbers(director, "to-approve" + narrowed)).containsExactly(project.trackingNumber());
        for (String nothing : List.of("&days=1", "&urgent=true", "&overdue=true", "&requester=nobody", "&page=1")) {
            assertThat(numbers(director, "to-approve" + narrowed.replace("&days=0", "") + nothing)).as(nothing).isEmpty();
        }
        assertThat(numbers(director, "to-approve?subsidiary=NOWHERE")).isEmpty();
        director.get("/approvals/inbox/to-approve?amountFrom=2&amountTo=1").expect(400, "VALIDATION");
        director.get("/approvals/inbox/done?days=soon").expect(400, "VALIDATION");
        Answer all = director.get("/approvals/inbox?kind=INITIATION&size=200").expect(200);
        assertThat(all.items().stream().map(item -> item.asJsonObject().getString("subjectNumber"))).contains(project.trackingNumber());
        director.post("/approvals/tasks/" + project.task(0) + "/questions", Api.object("to", project.username("sales1"), "comment", "why?")).expect(200);
        Answer asked = owner.get("/approvals/inbox/to-answer" + narrowed).expect(200);
        assertThat(asked.text("/items/0/purpose")).isEqualTo("ANSWER");
        assertThat(owner.get("/approvals/inbox/counts").expect(200).number("/toAnswer")).isPositive();
        owner.post("/approvals/tasks/" + asked.number("/items/0/taskId") + "/answer", Api.object("comment", "because")).expect(200);
        long before = owner.get("/approvals/inbox/counts").expect(200).number("/toFillIn");
        director.post("/approvals/tasks/" + project.task(0) + "/decision", Api.object("action", "RETURN", "comment", "mend it")).expect(200);
        Answer done = director.get("/approvals/inbox/done" + narrowed).expect(200);
        assertThat(done.text("/items/0/state")).isEqualTo("RETURNED");
        assertThat(done.text("/items/0/requester")).isEqualTo(project.username("sales1"));
        assertThat(numbers(owner, "to-fill-in?size=200")).contains(project.trackingNumber());
        Answer counts = owner.get("/approvals/inbox/counts").expect(200);
        assertThat(counts.number("/toFillIn")).isEqualTo(before + 1);
        assertThat(counts.number("/toDo")).isEqualTo(counts.number("/toApprove") + counts.number("/toAnswer") + counts.number("/toFillIn"));
        owner.post("/projects/" + project.trackingNumber() + "/close", Api.object("reason", "not needed")).expect(200);
        assertThat(numbers(owner, "to-fill-in?size=200")).doesNotContain(project.trackingNumber());
        assertThat(owner.get("/approvals/inbox/counts").expect(200).number("/toFillIn")).isEqualTo(before);
        Api.as("sysadmin").get("/approvals/inbox/counts").expect(403, "FORBIDDEN");
    }

    private static List<String> numbers(Api person, String part) {
        return person.get("/approvals/inbox/" + part).expect(200).items().stream().map(item -> item.asJsonObject().getString("subjectNumber")).toList();
    }

    @Test
    void severalTasksAreApprovedAtOneWord() {
        ReviewedProject project = ReviewedProject.register(SUBSIDIARY, "2000000.00");
        long task = project.task(0);
        Api director = Api.as(project.username("director"));
        Answer refused = director.post("/approvals/decisions", "{\"tasks\":[" + task + ",null,7]}").expect(400, "VALIDATION");
        assertThat(refused.text("/violations/0/field")).isEqualTo("tasks[1]");
        director.post("/approvals/decisions", "{\"tasks\":[" + task + "," + task + "]}").expect(400, "VALIDATION");
        director.post("/approvals/decisions", "{}").expect(400, "VALIDATION");
        director.with("Idempotency-Key", "mine").post("/approvals/decisions", "{\"tasks\":[" + task + "]}").expect(400, "VALIDATION");
        Api once = director.with("Idempotency-Key", UUID.randomUUID().toString());
        for (int time = 0; time < 2; time++) {
            Answer told = once.post("/approvals/decisions", "{\"tasks\":[" + task + ",-1]}").expect(200);
            assertThat(told.json().getJsonArray("results")).hasSize(2);
            assertThat(told.json().getJsonArray("results").getJsonObject(0).getBoolean("approved")).isTrue();
            assertThat(told.text("/results/1/code")).isEqualTo("NOT_FOUND");
            assertThat(told.number("/results/1/status")).isEqualTo(404);
        }
    }

    @Test
    void severalAreDecidedAtOneWord() {
        ReviewedProject first = ReviewedProject.register(SUBSIDIARY, "2000000.00");
        ReviewedProject second = ReviewedProject.register(SUBSIDIARY, "2000000.00");
        Api director = Api.as(first.username("director"));
        JsonArray both = Json.createArrayBuilder().add(first.task(0)).add(second.task(0)).build();
        director.post("/approvals/decisions", Api.object("tasks", both, "action", "REJECT")).expect(400, "VALIDATION");
        director.post("/approvals/decisions", Api.object("tasks", both, "action", "NONSENSE")).expect(400);
        Answer rejected = director.post("/approvals/decisions",
                Api.object("tasks", Json.createArrayBuilder().add(first.task(0)).build(), "action", "REJECT", "comment", "no")).expect(200);
        assertThat(rejected.json().getJsonArray("results").getJsonObject(0)).containsEntry("decided", JsonValue.TRUE)
                .containsEntry("approved", JsonValue.FALSE);
        JsonArray results = director.post("/approvals/decisions", Api.object("tasks", both)).expect(200).json().getJsonArray("results");
        assertThat(results.getJsonObject(0).getString("code")).isEqualTo("ALREADY_DECIDED");
        assertThat(results.getJsonObject(1)).containsEntry("decided", JsonValue.TRUE).containsEntry("approved", JsonValue.TRUE);
        assertThat(Api.as(first.username("sales1")).get("/approvals/" + first.approvalId()).expect(200).text("/state")).isEqualTo("REJECTED");
    }

    @Test
    void ofTwoRequestsAtOnceOneDecides() throws Exception {
        ReviewedProject project = ReviewedProject.register(SUBSIDIARY, "2000000.00");
        long task = project.task(0);
        Api director = Api.as(project.username("director"));
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> answers = IntStream.range(0, 8).mapToObj(index -> pool.submit(() -> {
                start.await();
                return director.post("/approvals/tasks/" + task + "/decision",
                        Api.object("action", index % 2 == 0 ? "APPROVE" : "REJECT", "comment", "now")).status();
            })).toList();
            start.countDown();
            int counted = 0;
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(200, 409);
                counted += answer.get() == 200 ? 1 : 0;
            }
            assertThat(counted).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void theDirectorsOwnProjectGoesToTheVicePresident() {
        ReviewedProject project = ReviewedProject.register("director.dwhz", SUBSIDIARY, "2000000.00");
        Api vp = Api.as("vp.dwhz");
        Answer before = vp.get("/approvals/" + project.approvalId()).expect(200);
        assertThat(before.text("/rounds/0/nodes/0/tasks/0/holder")).isEqualTo("vp.dwhz");
        Answer after = vp.post("/approvals/tasks/" + before.text("/rounds/0/nodes/0/tasks/0/id") + "/decision",
                Api.object("action", "APPROVE")).expect(200);
        assertThat(after.text("/rounds/0/nodes/1/state")).isEqualTo("AUTO_PASSED");
        assertThat(after.text("/state")).isEqualTo("APPROVED");
    }
}

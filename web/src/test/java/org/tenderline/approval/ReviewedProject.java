package org.tenderline.approval;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.UUID;
import org.tenderline.testing.Answer;
import org.tenderline.testing.Api;

/** A project of a demo representative, registered over REST and under initiation review. */
record ReviewedProject(String subsidiary, String name, String trackingNumber, long approvalId) {

    static ReviewedProject register(String subsidiary, String amount) {
        return register("sales1." + subsidiary, subsidiary, amount);
    }

    static ReviewedProject register(String username, String subsidiary, String amount) {
        Api owner = Api.as(username);
        String name = "审批测试" + UUID.randomUUID();
        long customer = owner.post("/customers", Api.object("name", "审批测试客户" + UUID.randomUUID(), "group", "华电", "region", "江苏"))
                .expect(201).number("/id");
        JsonObject initiation = Api.object("purpose", "p", "paymentRecord", "p", "technicalFeasibility", "t", "resources", "r", "risks", "r",
                "expectedMargin", "0.2000", "team", Json.createArrayBuilder().add(Api.object("username", username, "duty", "d")).build());
        Answer answer = owner.post("/projects", Api.object("name", name, "customerId", customer, "group", "华电", "specialty",
                specialty(owner, customer), "region", "江苏", "estimatedAmount", amount, "expectedBidOn", "2099-12-31", "kind", "SUPPLY",
                "initiation", initiation)).expect(201);
        return new ReviewedProject(subsidiary, name, answer.text("/trackingNumber"), answer.number("/approval/id"));
    }

    /** Subsidiaries deal in different things; any project of theirs names one of them. */
    private static String specialty(Api owner, long customer) {
        JsonValue first = owner.get("/projects?size=1").expect(200).items().stream().findFirst().orElse(null);
        return first == null ? "变电站自动化" : first.asJsonObject().getString("specialty");
    }

    String username(String post) {
        return post + "." + subsidiary;
    }

    /** The open task in that node of the first round, by the requester's view. */
    long task(int node) {
        return Api.as("sales1." + subsidiary).get("/approvals/" + approvalId).expect(200).number("/rounds/0/nodes/" + node + "/tasks/0/id");
    }
}

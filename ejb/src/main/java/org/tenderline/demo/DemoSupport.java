package org.tenderline.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.tenderline.approval.ApprovalQueries;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.project.Project;
import org.tenderline.shared.BusinessClock;
import org.tenderline.support.SupportAsk;
import org.tenderline.support.SupportRequest;
import org.tenderline.support.SupportService;

/** The demo's support requests: one project in eight is blocked by something; a leader is asked, and answers as far as time has come. */
@Dependent
class DemoSupport {

    private static final int ONE_IN = 8;

    private record Question(String blocker, String text, String answer) {
    }

    private static final List<Question> QUESTIONS = List.of(
            new Question("PRICE", "业主要求在报价基础上再降5%，请明确价格权限。", "同意按95折报价，不含备件。"),
            new Question("TECHNOLOGY", "业主要求与既有系统互通，请技术部门答复接口方案。", "可按标准规约接入，方案已发您邮箱。"),
            new Question("SERVICE", "业主反映上一期服务响应慢，请安排专人跟进。", "已指定服务经理，本周到现场。"),
            new Question("PRODUCT_QUALITY", "业主对上批装置故障有疑虑，请提供质量分析报告。", "报告已完成，请随标书附上。"),
            new Question("OTHER", "招标文件要求同类业绩证明，请协助提供。", "业绩证明已由市场部盖章。"));

    @Inject
    private SupportService support;

    @Inject
    private ApprovalQueries approvalQueries;

    @Inject
    private OrganizationQueries organization;

    @Inject
    private DemoApprovals approvals;

    @Inject
    private DemoPeople people;

    /** Draws and walks by itself, so that the rest of the project's history is the same with it and without. */
    void ask(String owner, Project project, DemoPlan plan, DemoTime time, LocalDateTime present) {
        Random random = new Random(plan.seed() + 1);
        DemoTime own = new DemoTime(time.now(), present, random);
        if (random.nextInt(ONE_IN) == 0 && own.reach(time.now().plusDays(1L + random.nextInt(3)))) {
            Question question = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
            String asked = (random.nextInt(3) == 0 ? "gm." : "vp.") + plan.subsidiary().toLowerCase(Locale.ROOT);
            Long askedId = organization.personByUsername(asked).orElseThrow().getId();
            SupportRequest request = people.as(owner,
                    () -> support.ask(project.getTrackingNumber(), new SupportAsk(question.blocker(), question.text(), askedId, null)));
            approvals.answer(approvalQueries.of(SupportRequest.KIND, request.getNumber()).orElseThrow().getId(), own, question.answer());
        }
        BusinessClock.travelTo(time.now());
    }
}

package org.tenderline.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderline.security.Role.*;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.approval.delegation.DelegationService;
import org.tenderline.approval.signature.Signatures;
import org.tenderline.attachment.Attachment;
import org.tenderline.attachment.AttachmentService;
import org.tenderline.security.Caller;
import org.tenderline.security.Role;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.PageRequest;
import org.tenderline.testing.ContainerTest;

/** What goes with a decision besides its words: files, and the signature (E3). */
class DecisionPapersIT extends ContainerTest {

    @Inject
    private ApprovalService service;

    @Inject
    private CosignTask cosign;

    @Inject
    private DecideTasks bulk;

    @Inject
    private ApprovalQueries queries;

    @Inject
    private SignedTasks signed;

    @Inject
    private Signatures signatures;

    @Inject
    private AttachmentService attachments;

    @Inject
    private DelegationService delegations;

    @Inject
    private BusinessClock clock;

    @Inject
    private TestGroup group;

    @BeforeEach
    void found() {
        Caller.bind(Caller.system("test"));
        group.found(REPRESENTATIVE, MARKETING_DIRECTOR, MARKETING_VP, SUBSIDIARY_GM, LEGAL);
        group.route(NodeMode.ANY, MARKETING_DIRECTOR, MARKETING_VP);
    }

    @AfterEach
    void leave() {
        Caller.clear();
    }

    @Test
    @DisplayName("E3: files of a decision come from who makes it, before it is made, and are open to whoever sees the approval")
    void files() {
        Long id = service.submit(group.subject("files", REPRESENTATIVE)).getId();
        long task = task(MARKETING_DIRECTOR);
        String key = as(MARKETING_DIRECTOR, () -> attach(task, "opinion.txt")).getFileKey();
        assertThat(as(REPRESENTATIVE, () -> attachments.open(key)).name()).isEqualTo("opinion.txt");
        refused("FORBIDDEN", REPRESENTATIVE, () -> attach(task, "mine.txt"));
        refused("NOT_FOUND", LEGAL, () -> attachments.open(key));
        as(MARKETING_DIRECTOR, () -> delegations.delegate(group.id(LEGAL), clock.today(), clock.today(), List.of(), null));
        as(LEGAL, () -> attach(task, "for the director.txt"));
        as(LEGAL, () -> service.decide(task, Action.APPROVE, null, null));
        assertThat(queries.view(id).rounds().get(0).nodes().get(0).tasks().get(0).files()).extracting(ApprovalView.File::name)
                .containsExactly("opinion.txt", "for the director.txt");
        refused("FORBIDDEN", MARKETING_DIRECTOR, () -> attach(task, "too late.txt"));
        refused("FORBIDDEN", MARKETING_DIRECTOR, () -> {
            attachments.remove(key);
            return null;
        });
    }

    @Test
    @DisplayName("E3: where the kind wants a signature, nobody approves without an own picture; the decision keeps the one of that day")
    void signature() throws IOException {
        String kind = group.signedRoute(MARKETING_DIRECTOR, MARKETING_VP);
        Long id = service.submit(group.subject(kind, "signed", "1.00", REPRESENTATIVE, false)).getId();
        long task = task(MARKETING_DIRECTOR);
        refused("SIGNATURE_MISSING", MARKETING_DIRECTOR, () -> service.decide(task, Action.APPROVE, null, null));
        refused("SIGNATURE_MISSING", MARKETING_DIRECTOR, () -> cosign.after(task, group.id(SUBSIDIARY_GM), "you too"));
        assertThat(as(MARKETING_DIRECTOR, () -> bulk.decide("bulk" + task, List.of(task), Action.APPROVE, null))).singleElement()
                .satisfies(line -> assertThat(line.refusal().code()).isEqualTo("SIGNATURE_MISSING"));
        byte[] first = picture(200);
        as(MARKETING_DIRECTOR, () -> replace(new ByteArrayInputStream(first)));
        as(MARKETING_DIRECTOR, () -> service.decide(task, Action.APPROVE, null, null));
        byte[] second = picture(300);
        as(MARKETING_DIRECTOR, () -> signatures.replace(received("signature.png", second)));
        ApprovalView.Task done = queries.view(id).rounds().get(0).nodes().get(0).tasks().get(0);
        assertThat(done.signed()).isTrue();
        assertThat(Files.readAllBytes(as(REPRESENTATIVE, () -> signed.picture(task)).path())).isEqualTo(first);
        refused("NOT_FOUND", LEGAL, () -> signed.picture(task));
        String own = as(MARKETING_DIRECTOR, signatures::mine).orElseThrow().getFileKey();
        assertThat(Files.readAllBytes(as(MARKETING_DIRECTOR, () -> attachments.open(own)).path())).isEqualTo(second);
        refused("NOT_FOUND", REPRESENTATIVE, () -> attachments.open(own));
        as(MARKETING_VP, () -> service.decide(task(MARKETING_VP), Action.REJECT, "no", null));
        assertThat(queries.view(id).rounds().get(0).nodes().get(1).tasks().get(0).signed()).as("a rejection is not signed").isFalse();
    }

    @Test
    @DisplayName("E3: a signature is a picture by its content")
    void noPicture() {
        refused("VALIDATION", MARKETING_DIRECTOR, () -> replace(new ByteArrayInputStream("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8))));
        refused("VALIDATION", MARKETING_DIRECTOR, () -> {
            signatures.replace("signature.txt", new ByteArrayInputStream("me".getBytes(StandardCharsets.UTF_8)));
            return null;
        });
        refused("VALIDATION", MARKETING_DIRECTOR, () -> signatures.replace(received("signature.txt", "me".getBytes(StandardCharsets.UTF_8))));
        assertThat(as(MARKETING_DIRECTOR, signatures::mine)).isEmpty();
    }

    private Attachment attach(long task, String name) {
        return attachments.add(TaskDocuments.KIND, String.valueOf(task), name, new ByteArrayInputStream("text".getBytes(StandardCharsets.UTF_8)));
    }

    /** As the API does it: the file is there first. */
    private String received(String name, byte[] content) {
        return attachments.receive(name, new ByteArrayInputStream(content)).getFileKey();
    }

    private Void replace(InputStream content) {
        signatures.replace("signature.png", content);
        return null;
    }

    private static byte[] picture(int width) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, 80, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long task(Role role) {
        return as(role, () -> queries.inbox(null, PageRequest.of(0, 1))).items().get(0).taskId();
    }

    private <T> T as(Role role, Callable<T> action) {
        return Caller.runAs(group.as(role), action);
    }

    private void refused(String code, Role role, Callable<?> action) {
        assertThatThrownBy(() -> as(role, action)).isInstanceOfSatisfying(BusinessException.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}

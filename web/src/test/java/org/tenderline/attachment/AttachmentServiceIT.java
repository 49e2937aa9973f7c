package org.tenderline.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.audit.Change;
import org.tenderline.audit.ChangeHistory;
import org.tenderline.customer.CustomerDraft;
import org.tenderline.customer.CustomerService;
import org.tenderline.project.Project;
import org.tenderline.project.ProjectDocuments;
import org.tenderline.project.ProjectDraft;
import org.tenderline.project.ProjectKind;
import org.tenderline.project.ProjectService;
import org.tenderline.security.Caller;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.PageRequest;
import org.tenderline.shared.Sql;
import org.tenderline.testing.ContainerTest;
import org.tenderline.testing.Group;

@DisplayName("L3: attachments are checked, stored and handed out by rights")
class AttachmentServiceIT extends ContainerTest {

    private static final String PDF = "%PDF-1.4\n%%EOF\n";
    private static final int MEGABYTE = 1024 * 1024;
    private static final AtomicLong UNIQUE = new AtomicLong(System.nanoTime());

    @Inject
    private Group group;

    @Inject
    private AttachmentService attachments;

    @Inject
    private AttachmentSettings settings;

    @Inject
    private AttachmentParameters parameters;

    @Inject
    private AttachmentCleaning cleaning;

    @Inject
    private ProjectService projects;

    @Inject
    private CustomerService customers;

    @Inject
    private ChangeHistory history;

    @Inject
    private Sql sql;

    @Inject
    private UserTransaction transaction;

    private Long customer;

    @BeforeEach
    void customer() {
        customer = group.as("sales1.dwhz",
                () -> customers.add(new CustomerDraft("附件客户" + UNIQUE.incrementAndGet(), null, "华电", "江苏"))).getId();
    }

    @Test
    @DisplayName("Files chosen before the first save come with the project, and a refused save loses none")
    void uploadsBecomeAttachmentsWhenTheProjectIsSaved() throws IOException {
        String key = upload("sales1.dwhz", "招标文件.pdf");
        ProjectDraft draft = draft(key);
        draft.setRegion(null);
        assertThat(refusal("sales1.dwhz", () -> projects.register(draft)).code()).isEqualTo("VALIDATION");
        draft.setRegion("江苏");
        Project project = group.as("sales1.dwhz", () -> projects.register(draft));
        List<AttachmentRow> rows = group.as("director.dwhz", () -> attachments.list(ProjectDocuments.KIND, project.getTrackingNumber()));
        assertThat(rows).singleElement().satisfies(row -> assertThat(row.attachment().getName()).isEqualTo("招标文件.pdf"));
        AttachmentContent content = group.as("director.dwhz", () -> attachments.open(key));
        assertThat(Files.readString(content.path())).isEqualTo(PDF);
        assertThat(refusal("sales1.dwhz", () -> projects.register(draft(key))).violations().get(0).code()).isEqualTo("FILE_GONE");
    }

    @Test
    @DisplayName("A removed file is neither listed nor handed out, and the project's history names it")
    void removingIsTold() {
        Project project = group.as("sales1.dwhz", () -> projects.register(draft()));
        String number = project.getTrackingNumber();
        String key = group.as("sales1.dwhz", () -> attachments.add(ProjectDocuments.KIND, number, "报价.pdf", pdf())).getFileKey();
        group.as("sales1.dwhz", () -> {
            attachments.remove(key);
            return null;
        });
        assertThat(group.as("sales1.dwhz", () -> attachments.list(ProjectDocuments.KIND, number))).isEmpty();
        assertThat(refusal("sales1.dwhz", () -> attachments.open(key)).code()).isEqualTo("NOT_FOUND");
        assertThat(AttachmentFolder.path(key)).exists();
        List<Change> changes = group.as("sales1.dwhz", () -> history.of(Project.class, project.getId(), PageRequest.of(0, 100))).items().stream()
                .filter(change -> change.getField().equals("listedName")).toList();
        assertThat(changes).extracting(Change::getAction, Change::getBefore, Change::getAfter).containsExactly(
                tuple("UPDATE", "报价.pdf", null), tuple("INSERT", null, "报价.pdf"));
    }

    @Test
    @DisplayName("A2: nobody outside the project's scope reads, adds or removes; a reader does not change")
    void reachIsTheDocuments() {
        String number = group.as("sales1.dwhz", () -> projects.register(draft())).getTrackingNumber();
        String key = group.as("sales1.dwhz", () -> attachments.add(ProjectDocuments.KIND, number, "a.pdf", pdf())).getFileKey();
        for (String stranger : List.of("sales1.nzmz", "director.nzmz", "sales2.dwhz")) {
            assertThat(refusal(stranger, () -> attachments.list(ProjectDocuments.KIND, number)).code()).isEqualTo("NOT_FOUND");
            assertThat(refusal(stranger, () -> attachments.open(key)).code()).isEqualTo("NOT_FOUND");
            assertThat(refusal(stranger, () -> attachments.add(ProjectDocuments.KIND, number, "b.pdf", pdf())).code()).isEqualTo("NOT_FOUND");
            assertThat(refusal(stranger, () -> remove(key)).code()).isEqualTo("NOT_FOUND");
        }
        assertThat(refusal("director.dwhz", () -> remove(key)).code()).isEqualTo("FORBIDDEN");
        assertThat(refusal("sysadmin", () -> attachments.open(key)).code()).isEqualTo("FORBIDDEN");
        String waiting = upload("sales2.dwhz", "fremd.pdf");
        assertThat(refusal("sales1.dwhz", () -> projects.register(draft(waiting))).violations().get(0).code()).isEqualTo("FILE_GONE");
        assertThat(refusal("sales1.dwhz", () -> attachments.list("no-such-kind", number)).code()).isEqualTo("NOT_FOUND");
    }

    @Test
    @DisplayName("The largest size is taken, one byte more is not")
    void theSizeHasABoundary() {
        Project project = group.as("sales1.dwhz", () -> projects.register(draft()));
        String number = project.getTrackingNumber();
        Attachment largest = group.as("sales1.dwhz", () -> attachments.add(ProjectDocuments.KIND, number, "a.pdf", pdfOf(20 * MEGABYTE)));
        assertThat(largest.getSize()).isEqualTo(20 * MEGABYTE);
        long before = files();
        assertThat(refusal("sales1.dwhz", () -> attachments.add(ProjectDocuments.KIND, number, "b.pdf", pdfOf(20 * MEGABYTE + 1)))
                .violations().get(0).code()).isEqualTo("FILE_TOO_LARGE");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    @DisplayName("The settings count at once, are written down, and only the system administrator makes them, within what the doors take")
    void settings() {
        String number = group.as("sales1.dwhz", () -> projects.register(draft())).getTrackingNumber();
        Set<FileType> usual = group.as("sysadmin", () -> parameters.allowedTypes());
        int megabytes = group.as("sysadmin", () -> parameters.maximumMegabytes());
        long changes = changesOfSettings();
        try {
            group.as("sysadmin", () -> set(Set.of(FileType.PNG), 1));
            assertThat(refusal("sales1.dwhz", () -> attachments.add(ProjectDocuments.KIND, number, "a.pdf", pdf())).violations().get(0).code())
                    .isEqualTo("FILE_TYPE_NOT_ALLOWED");
            group.as("sysadmin", () -> set(Set.of(FileType.PDF), 1));
            assertThat(group.as("sales1.dwhz", () -> attachments.add(ProjectDocuments.KIND, number, "a.pdf", pdfOf(MEGABYTE))).getSize()).isEqualTo(MEGABYTE);
            assertThat(refusal("sales1.dwhz", () -> attachments.add(ProjectDocuments.KIND, number, "b.pdf", pdfOf(MEGABYTE + 1))).violations().get(0).code())
                    .isEqualTo("FILE_TOO_LARGE");
            for (Integer wrong : Arrays.asList(0, AttachmentParameters.CEILING_MEGABYTES + 1, null)) {
                assertThat(refusal("sysadmin", () -> set(Set.of(), wrong)).violations()).extracting(violation -> violation.field())
                        .containsExactly("allowedTypes", "maximumMegabytes");
            }
            assertThat(refusal("market", () -> set(usual, megabytes)).code()).isEqualTo("FORBIDDEN");
        } finally {
            group.as("sysadmin", () -> set(usual, megabytes));
        }
        assertThat(changesOfSettings() - changes).as("PNG and 1, PDF, and both back").isEqualTo(5);
    }

    private Object set(Set<FileType> types, Integer megabytes) {
        settings.change(types, megabytes);
        return null;
    }

    private long changesOfSettings() {
        return sql.number("SELECT COUNT(*) FROM audit_change WHERE record_type = 'attachment_parameter'");
    }

    @Test
    @DisplayName("A transaction that is rolled back leaves neither a row nor a file")
    void nothingByHalf() throws Exception {
        String number = group.as("sales1.dwhz", () -> projects.register(draft())).getTrackingNumber();
        transaction.begin();
        String key = group.as("sales1.dwhz", () -> attachments.add(ProjectDocuments.KIND, number, "a.pdf", pdf())).getFileKey();
        assertThat(AttachmentFolder.path(key)).exists();
        transaction.rollback();
        assertThat(AttachmentFolder.path(key)).doesNotExist();
        assertThat(sql.number("SELECT COUNT(*) FROM attachment WHERE file_key = ?", key)).isZero();
    }

    @Test
    @DisplayName("Cleaning takes forgotten uploads and files without a row, and nothing else")
    void cleaning() throws IOException {
        String number = group.as("sales1.dwhz", () -> projects.register(draft())).getTrackingNumber();
        String kept = group.as("sales1.dwhz", () -> attachments.add(ProjectDocuments.KIND, number, "a.pdf", pdf())).getFileKey();
        String fresh = upload("sales1.dwhz", "fresh.pdf");
        String forgotten = upload("sales1.dwhz", "old.pdf");
        String orphan = "f".repeat(31) + "e";
        Files.createDirectories(AttachmentFolder.path(orphan).getParent());
        Files.writeString(AttachmentFolder.path(orphan), PDF);
        sql.update("UPDATE attachment_upload SET uploaded_at = uploaded_at - INTERVAL 2 DAY WHERE file_key = ?", forgotten);
        for (String key : List.of(kept, forgotten, orphan)) {
            Files.setLastModifiedTime(AttachmentFolder.path(key), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        }
        Caller.runAs(Caller.system("test"), () -> cleaning.forgetUploads());
        Caller.runAs(Caller.system("test"), () -> cleaning.deleteOrphans());
        assertThat(AttachmentFolder.path(kept)).exists();
        assertThat(AttachmentFolder.path(fresh)).exists();
        assertThat(AttachmentFolder.path(forgotten)).doesNotExist();
        assertThat(AttachmentFolder.path(orphan)).doesNotExist();
    }

    private Object remove(String key) {
        attachments.remove(key);
        return null;
    }

    private String upload(String username, String name) {
        return group.as(username, () -> attachments.receive(name, pdf())).getFileKey();
    }

    private BusinessException refusal(String username, Callable<?> action) {
        return catchThrowableOfType(BusinessException.class, () -> group.as(username, action));
    }

    private ProjectDraft draft(String... uploads) {
        ProjectDraft draft = new ProjectDraft();
        draft.setName("附件项目" + UNIQUE.incrementAndGet());
        draft.setCustomerId(customer);
        draft.setGroup("华电");
        draft.setSpecialty("继电保护");
        draft.setRegion("江苏");
        draft.setEstimatedAmount(new BigDecimal("100000.00"));
        draft.setExpectedBidOn(LocalDate.of(2027, 3, 1));
        draft.setKind(ProjectKind.SUPPLY);
        draft.setUploads(List.of(uploads));
        return draft;
    }

    private static InputStream pdf() {
        return new ByteArrayInputStream(PDF.getBytes(StandardCharsets.US_ASCII));
    }

    private static InputStream pdfOf(int size) {
        return new SequenceInputStream(pdf(), new ByteArrayInputStream(new byte[size - PDF.length()]));
    }

    private static long files() {
        try (Stream<Path> files = Files.walk(AttachmentFolder.root())) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

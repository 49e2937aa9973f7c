package org.tenderline.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenderline.shared.BusinessException;

/** L3: a file is what its content says. */
class ContentCheckTest {

    private static final Set<FileType> ALLOWED = EnumSet.complementOf(EnumSet.of(FileType.ZIP));
    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
            + "0000000a49444154789c63000100000500010d0a2db40000000049454e44ae426082");
    private static final byte[] JPG = HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000ffd9");
    private static final byte[] GIF = HexFormat.of().parseHex("47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b");
    private static final byte[] EXE = exe();

    private final ContentCheck check = new ContentCheck();

    @TempDir
    private Path folder;

    static Stream<Arguments> taken() throws Exception {
        return Stream.of(
                Arguments.of("招标文件.pdf", PDF, FileType.PDF), Arguments.of("上.PDF", PDF, FileType.PDF),
                Arguments.of("a.png", PNG, FileType.PNG), Arguments.of("a.jpeg", JPG, FileType.JPG), Arguments.of("a.gif", GIF, FileType.GIF),
                Arguments.of("a.txt", "投标说明\r\n第二行".getBytes(StandardCharsets.UTF_8), FileType.TXT),
                Arguments.of("gbk.txt", "投标说明，国电南自".getBytes(Charset.forName("GBK")), FileType.TXT),
                Arguments.of("a.csv", "名称,金额\r\n甲,1.00\r\n".getBytes(StandardCharsets.UTF_8), FileType.CSV),
                Arguments.of("a.xlsx", office(new XSSFWorkbook()), FileType.XLSX),
                Arguments.of("rewritten.xlsx", withPart("/xl/media/a.png"), FileType.XLSX),
                Arguments.of("a.xls", office(new HSSFWorkbook()), FileType.XLS),
                Arguments.of("a.docx", word(), FileType.DOCX), Arguments.of("a.pptx", slides(), FileType.PPTX));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("L3: what people send is taken")
    void taken(String name, byte[] content, FileType type) throws IOException {
        assertThat(check.check(name, file(content), content.length, ALLOWED)).isEqualTo(type);
    }

    static Stream<Arguments> refused() throws Exception {
        byte[] html = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("leer.pdf", new byte[0], "FILE_EMPTY"),
                Arguments.of("run.exe", EXE, "FILE_TYPE_NOT_ALLOWED"), Arguments.of("no-ending", PDF, "FILE_TYPE_NOT_ALLOWED"),
                Arguments.of("page.html", html, "FILE_TYPE_NOT_ALLOWED"), Arguments.of("page.jsp", html, "FILE_TYPE_NOT_ALLOWED"),
                Arguments.of("bundle.zip", zip("a.txt"), "FILE_TYPE_NOT_ALLOWED"),
                Arguments.of("renamed.pdf", EXE, "FILE_CONTENT_DIFFERS"), Arguments.of("renamed.txt", EXE, "FILE_CONTENT_DIFFERS"),
                Arguments.of("page.txt", html, "FILE_CONTENT_DIFFERS"), Arguments.of("page.pdf", html, "FILE_CONTENT_DIFFERS"),
                Arguments.of("image.svg.png", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8), "FILE_CONTENT_DIFFERS"),
                Arguments.of("picture.png", JPG, "FILE_CONTENT_DIFFERS"), Arguments.of("text.docx", "no archive".getBytes(StandardCharsets.UTF_8), "FILE_CONTENT_DIFFERS"),
                Arguments.of("plain-zip.docx", zip("a.txt"), "FILE_CONTENT_DIFFERS"), Arguments.of("sheet.docx", office(new XSSFWorkbook()), "FILE_CONTENT_DIFFERS"),
                Arguments.of("sheet.doc", office(new HSSFWorkbook()), "FILE_CONTENT_DIFFERS"),
                Arguments.of("pdf-and-jar.pdf", join(PDF, zip("Main.class")), "FILE_OF_TWO_TYPES"),
                Arguments.of("gifar.gif", join(GIF, zip("Main.class")), "FILE_OF_TWO_TYPES"),
                Arguments.of("picture-with-page.gif", join(GIF, html), "FILE_OF_TWO_TYPES"),
                Arguments.of("letter.txt", join("Guten Tag ".repeat(40).getBytes(StandardCharsets.UTF_8), html), "FILE_CONTENT_DIFFERS"),
                Arguments.of("with-program.xlsx", withPart("/xl/embeddings/evil.exe"), "FILE_OF_TWO_TYPES"),
                Arguments.of("with-macro.xlsx", withPart("/xl/vbaProject.bin"), "FILE_OF_TWO_TYPES"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    @DisplayName("L3: what is not what it says, or two things at once, is refused")
    void refused(String name, byte[] content, String code) throws IOException {
        Path file = file(content);
        BusinessException refusal = catchThrowableOfType(BusinessException.class, () -> check.check(name, file, content.length, ALLOWED));
        assertThat(refusal).isNotNull();
        assertThat(refusal.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo("file");
            assertThat(violation.code()).isEqualTo(code);
        });
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("content"), content);
    }

    private static byte[] exe() {
        byte[] program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        program[0x3c] = 0x40;
        program[0x40] = 'P';
        program[0x41] = 'E';
        return program;
    }

    private static byte[] office(Workbook workbook) throws IOException {
        workbook.createSheet("a");
        return written(workbook::write);
    }

    private static byte[] word() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            return written(document::write);
        }
    }

    private static byte[] slides() throws IOException {
        try (XMLSlideShow slides = new XMLSlideShow()) {
            return written(slides::write);
        }
    }

    private static byte[] zip(String entry) throws IOException {
        return written(out -> {
            try (ZipOutputStream archive = new ZipOutputStream(out)) {
                archive.putNextEntry(new ZipEntry(entry));
                archive.write(1);
            }
        });
    }

    private static byte[] withPart(String name) throws Exception {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.getPackage().createPart(PackagingURIHelper.createPartName(name), "application/octet-stream");
        return office(workbook);
    }

    private static byte[] join(byte[] first, byte[] second) throws IOException {
        return written(out -> {
            out.write(first);
            out.write(second);
        });
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toByteArray();
    }
}

package org.tenderline.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.tenderline.shared.Violations;

/**
 * What a file is, by its content alone: the name only promises a type, and a promise that is not kept is refused, and so is a file that
 * can be read as two things.
 */
@ApplicationScoped
public class ContentCheck {

    private static final String UNKNOWN = "application/octet-stream";
    private static final int HEAD = 4_096;
    private static final Pattern MARKUP = Pattern.compile("<(?:!doctype\\s+html|html|head|body|script|svg|iframe|\\?php)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PROGRAM = Pattern.compile("(?i).*\\.(?:class|jar|exe|dll|com|scr|bat|cmd|ps1|vbs|js|jse|wsf|hta|msi)|.*vbaProject\\.bin");
    private static final int MOST_ENTRIES = 20_000;

    private final Detector detector = new DefaultDetector(ContentCheck.class.getClassLoader());

    /** The type of the stored file, or 400 {@code VALIDATION} that says what is wrong and what helps. */
    FileType check(String name, Path file, long size, Set<FileType> allowed) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        FileType promised = FileType.ofExtension(extension).filter(allowed::contains).orElse(null);
        Violations violations = new Violations()
                .check(size > 0, AttachmentService.FIELD, "FILE_EMPTY")
                .check(promised != null, AttachmentService.FIELD, "FILE_TYPE_NOT_ALLOWED", words(allowed));
        violations.throwIfAny();
        try {
            violations.check(promised.matches(detected(file)), AttachmentService.FIELD, "FILE_CONTENT_DIFFERS", extension);
            violations.check(violations.isEmpty() && !readsAsTwo(promised, file), AttachmentService.FIELD, "FILE_OF_TWO_TYPES");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        violations.throwIfAny();
        return promised;
    }

    /** The allowed endings as a person reads them. */
    static String words(Set<FileType> allowed) {
        return allowed.stream().flatMap(type -> type.extensions().stream()).collect(Collectors.joining(", "));
    }

    private String detected(Path file) throws IOException {
        try (TikaInputStream content = TikaInputStream.get(file)) {
            String detected = detector.detect(content, new Metadata()).getBaseType().toString();
            return UNKNOWN.equals(detected) && FileEnds.of(file, HEAD).isChineseText() ? FileType.TXT.mediaType() : detected;
        }
    }

    private static boolean readsAsTwo(FileType type, Path file) throws IOException {
        FileEnds ends = FileEnds.of(file, HEAD);
        if (type.isArchive()) {
            return !ends.startsWith("PK\u0003\u0004") || type != FileType.ZIP && holdsProgram(file);
        }
        boolean otherStart = type == FileType.PDF && !ends.startsWith("%PDF-");
        return otherStart || ends.endsAsArchive() || MARKUP.matcher(new String(ends.head(), StandardCharsets.ISO_8859_1)).find();
    }

    private static boolean holdsProgram(Path file) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            return archive.size() > MOST_ENTRIES || archive.stream().anyMatch(entry -> PROGRAM.matcher(entry.getName()).matches());
        } catch (ZipException broken) {
            return true;
        }
    }
}

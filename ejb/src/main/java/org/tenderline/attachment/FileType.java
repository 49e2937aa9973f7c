package org.tenderline.attachment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files that attachments may be; which of them are taken is a setting. */
public enum FileType {

    PDF("application/pdf", "pdf"),
    DOC("application/msword", "doc"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLS("application/vnd.ms-excel", "xls"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPT("application/vnd.ms-powerpoint", "ppt"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    JPG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    TIF("image/tiff", "tif", "tiff"),
    TXT("text/plain", "txt"),
    CSV("text/csv", "csv"),
    ZIP("application/zip", "zip");

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** The type that a name promises by its ending. */
    static Optional<FileType> ofExtension(String extension) {
        return Stream.of(values()).filter(type -> type.extensions.contains(extension)).findFirst();
    }

    /** Whether a content of that detected media type is one of this type; a list of values is plain text. */
    boolean matches(String detected) {
        return mediaType.equals(detected) || this == CSV && detected.equals(TXT.mediaType);
    }

    /** An archive by its own format, whose end and entries are looked at. */
    boolean isArchive() {
        return this == DOCX || this == XLSX || this == PPTX || this == ZIP;
    }

    public String mediaType() {
        return mediaType;
    }

    public List<String> extensions() {
        return extensions;
    }
}

package org.tenderline.attachment;

import java.nio.file.Path;

/** What a door needs to hand a file out. */
public record AttachmentContent(String name, FileType type, long size, Path path) {
}

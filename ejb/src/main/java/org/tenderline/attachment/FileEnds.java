package org.tenderline.attachment;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** The first bytes of a file, and its last ones as far back as an archive's directory may end. */
record FileEnds(byte[] head, byte[] tail) {

    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 65_535;

    static FileEnds of(Path file, int headLength) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            byte[] head = new byte[(int) Math.min(headLength, content.length())];
            content.readFully(head);
            byte[] tail = new byte[(int) Math.min(END_RECORD + LONGEST_COMMENT, content.length())];
            content.seek(content.length() - tail.length);
            content.readFully(tail);
            return new FileEnds(head, tail);
        }
    }

    boolean startsWith(String bytes) {
        byte[] wanted = bytes.getBytes(StandardCharsets.ISO_8859_1);
        return Arrays.mismatch(wanted, head) < 0 || Arrays.mismatch(wanted, head) == wanted.length;
    }

    /** Whether the beginning reads as text in the national encoding, which looks like anything to those who do not know it. */
    boolean isChineseText() {
        ByteBuffer bytes = ByteBuffer.wrap(head);
        CharBuffer text = CharBuffer.allocate(head.length);
        // the head may end within a character; that is no error
        boolean decoded = !Charset.forName("GB18030").newDecoder().decode(bytes, text, false).isError();
        return decoded && text.flip().chars().noneMatch(character -> Character.isISOControl(character) && "\t\r\n\f".indexOf(character) < 0);
    }

    /** Whether an archive's end record stands here whose comment reaches exactly to the end: programs that open archives would. */
    boolean endsAsArchive() {
        for (int at = tail.length - END_RECORD; at >= 0; at--) {
            if (tail[at] == 'P' && tail[at + 1] == 'K' && tail[at + 2] == 5 && tail[at + 3] == 6) {
                int comment = (tail[at + 20] & 0xff) | (tail[at + 21] & 0xff) << 8;
                if (at + END_RECORD + comment == tail.length) {
                    return true;
                }
            }
        }
        return false;
    }
}

package org.tenderline.project;

/** Text as filled in: a blank is nothing. */
final class Text {

    private Text() {
    }

    static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

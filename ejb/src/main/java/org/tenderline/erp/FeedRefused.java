package org.tenderline.erp;

import java.util.List;

/** The feed as a whole was refused; the mirror is as it was. The code names a text of the job messages, in both languages. */
public class FeedRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> arguments;

    public FeedRefused(String code, Object... arguments) {
        super(code + " " + List.of(arguments));
        this.code = code;
        this.arguments = java.util.Arrays.stream(arguments).map(String::valueOf).toList();
    }

    public String code() {
        return code;
    }

    public List<String> arguments() {
        return arguments;
    }
}

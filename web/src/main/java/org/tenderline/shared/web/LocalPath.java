package org.tenderline.shared.web;

import java.util.regex.Pattern;

/** A place inside this application to return to. Anything that could lead elsewhere becomes the home page. */
public final class LocalPath {

    private static final Pattern SAFE = Pattern.compile("/(?![/\\\\])[\\p{L}\\p{N}\\-._~/?&=%+:,@!$'()*;\\[\\]]*");

    private LocalPath() {
    }

    public static String of(String path) {
        boolean safe = path != null && path.length() <= 2000 && SAFE.matcher(path).matches() && !path.contains("//") && !path.startsWith("/sign-in");
        return safe ? path : "/";
    }
}

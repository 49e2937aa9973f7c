package org.tenderline.shared;

/** What kind of refusal a {@link BusinessException} is; doors translate it (HTTP status, message severity). */
public enum Status {
    VALIDATION(400), UNAUTHENTICATED(401), FORBIDDEN(403), NOT_FOUND(404), CONFLICT(409), RULE(422), LOCKED(429), FAILED(500), UNAVAILABLE(503);

    private final int http;

    Status(int http) {
        this.http = http;
    }

    /** The HTTP status code of this refusal. */
    public int http() {
        return http;
    }
}

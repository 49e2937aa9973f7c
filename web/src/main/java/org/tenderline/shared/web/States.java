package org.tenderline.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import java.util.Locale;
import java.util.Map;

import static java.util.Map.entry;

/** How a state looks: its tone (colour and icon) by the constant's name, so that the same word looks the same in every room. */
@Named
@ApplicationScoped
public class States {

    private static final Map<String, String> TONES = Map.ofEntries(
        entry("WAITING", "waiting"), entry("DRAFT", "waiting"), entry("REGISTERED", "waiting"), entry("PENDING", "waiting"), entry("STARTING", "waiting"),
        entry("CURRENT", "current"), entry("RUNNING", "current"), entry("REQUESTED", "current"), entry("IN_APPROVAL", "current"),
        entry("INITIATION_REVIEW", "current"), entry("TRACKING", "current"), entry("STARTED", "current"), entry("OPEN", "current"),
        entry("APPROVED", "approved"), entry("WON", "approved"), entry("COMPLETED", "approved"), entry("PAID", "approved"), entry("ACTIVE", "approved"),
        entry("REFUNDED", "approved"), entry("WRITTEN_OFF", "approved"), entry("SETTLED", "approved"),
        entry("REJECTED", "rejected"), entry("LOST", "rejected"), entry("FAILED", "rejected"), entry("FORFEITED", "rejected"), entry("DECLINED", "rejected"), entry("OVERDUE", "rejected"),
        entry("RETURNED", "returned"), entry("PARTLY_REFUNDED", "returned"), entry("STOPPED", "returned"), entry("STOPPING", "returned"),
        entry("WITHDRAWN", "withdrawn"), entry("ABANDONED", "withdrawn"),
        entry("AUTO_PASSED", "auto-passed"),
        entry("ASKED", "asked"), entry("COSIGNING", "cosigning"), entry("ANSWERED", "answered"), entry("TRANSFERRED", "transferred"),
        entry("CREATED", "approved"), entry("CHANGED", "current"), entry("ENDED", "returned"), entry("REFUSED", "rejected"), entry("UNCHANGED", "skipped"),
        entry("SKIPPED", "skipped"), entry("CANCELLED", "skipped"), entry("CLOSED", "skipped"), entry("DISABLED", "skipped"));

    private static final Map<String, String> ICONS = Map.ofEntries(
        entry("waiting", "clock"), entry("current", "play-circle"), entry("approved", "check-circle"), entry("rejected", "times-circle"),
        entry("returned", "undo"), entry("withdrawn", "ban"), entry("auto-passed", "forward"), entry("skipped", "minus-circle"),
        entry("asked", "question-circle"), entry("cosigning", "user-plus"), entry("answered", "comment"), entry("transferred", "share-alt"));

    public String tone(Object state) {
        return state == null ? "waiting" : TONES.getOrDefault(name(state), "waiting");
    }

    public String icon(String tone) {
        return ICONS.getOrDefault(tone, "circle");
    }

    /** The key of the state's word: {@code <words>.<NAME>}; without a prefix {@code state.<EnumName>.<NAME>}. */
    public String key(String words, Object state) {
        boolean named = words != null && !words.isEmpty();
        return (named ? words : "state." + (state instanceof Enum<?> constant ? constant.getDeclaringClass().getSimpleName() : "any")) + "." + name(state);
    }

    private static String name(Object state) {
        return state instanceof Enum<?> constant ? constant.name() : String.valueOf(state).toUpperCase(Locale.ROOT);
    }
}

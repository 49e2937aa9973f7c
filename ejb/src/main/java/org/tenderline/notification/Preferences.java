package org.tenderline.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Violations;

/** The caller's own choice of channels and language, where the rules leave one. */
@Stateless
public class Preferences {

    @Inject
    private Records records;

    @Inject
    private Carriers carriers;

    /** A kind of event and a channel, and whether the caller is told so. */
    public record Option(String kind, Channel channel, Choice choice, boolean wanted) {
    }

    /** Every kind in use with every channel, open or not. */
    @Requires(Right.SIGNED_IN)
    public List<Option> mine() {
        List<Preference> own = own();
        return rules().stream().flatMap(rule -> Stream.of(Channel.values()).map(channel -> {
            Choice choice = rule.choice(channel);
            Boolean wanted = own.stream().filter(preference -> preference.getKind().equals(rule.getKind()) && preference.getChannel() == channel)
                    .findFirst().map(Preference::isWanted).orElse(null);
            return new Option(rule.getKind(), channel, choice, choice.sends(wanted));
        })).toList();
    }

    /** Whether anything can go by that channel at all. */
    @Requires(Right.SIGNED_IN)
    public boolean open(Channel channel) {
        return carriers.open(channel);
    }

    @Requires(Right.SIGNED_IN)
    public Language language() {
        return reader().map(Reader::getLanguage).orElse(Language.ZH);
    }

    @Requires(Right.SIGNED_IN)
    public void write(Language language) {
        new Violations().required("language", language).throwIfAny();
        Reader reader = reader().orElseGet(() -> {
            Reader fresh = new Reader(Caller.current().personId());
            records.add(fresh);
            return fresh;
        });
        reader.prefer(language);
    }

    /** Refuses 422 {@code NOTIFICATION_COMPULSORY} where the rule leaves no choice. */
    @Requires(Right.SIGNED_IN)
    public void choose(String kind, Channel channel, boolean wanted) {
        NotificationRule rule = rules().stream().filter(candidate -> candidate.getKind().equals(kind)).findFirst()
                .orElseThrow(BusinessException::notFound);
        if (rule.choice(channel).sends(null) == wanted && !rule.choice(channel).free()) {
            return;
        }
        if (!rule.choice(channel).free()) {
            throw BusinessException.rule("NOTIFICATION_COMPULSORY");
        }
        Preference preference = own().stream().filter(candidate -> candidate.getKind().equals(kind) && candidate.getChannel() == channel)
                .findFirst().orElseGet(() -> {
                    Preference fresh = new Preference(Caller.current().personId(), kind, channel);
                    records.add(fresh);
                    return fresh;
                });
        preference.choose(wanted);
    }

    /** All of them at once, by {@code KIND.CHANNEL}. */
    @Requires(Right.SIGNED_IN)
    public void choose(Map<String, Boolean> choices, Language language) {
        mine().stream().filter(option -> option.choice().free()).forEach(option -> {
            Boolean wanted = choices.get(option.kind() + "." + option.channel());
            if (wanted != null && wanted != option.wanted()) {
                choose(option.kind(), option.channel(), wanted);
            }
        });
        write(language);
    }

    private List<NotificationRule> rules() {
        return records.select(NotificationRule.class).where("e.active = true").list(200);
    }

    private List<Preference> own() {
        return records.select(Preference.class).where("e.personId = ?", Caller.current().personId()).list(1_000);
    }

    private Optional<Reader> reader() {
        return records.select(Reader.class).where("e.personId = ?", Caller.current().personId()).first();
    }
}

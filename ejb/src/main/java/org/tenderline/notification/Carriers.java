package org.tenderline.notification;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;

/** The ways out of the house that this installation has. */
@ApplicationScoped
public class Carriers {

    private static final Logger LOG = Logger.getLogger(Carriers.class.getName());

    private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
    private String address;

    @PostConstruct
    void read() {
        Setting setting = Setting.ofProcess();
        SmtpSettings.of(setting).ifPresent(smtp -> carriers.put(Channel.EMAIL, new Mailer(smtp)));
        SmsSettings.of(setting).ifPresent(sms -> carriers.put(Channel.SMS, new SmsGateway(sms)));
        address = setting.text("TENDERLINE_ADDRESS").map(given -> given.replaceFirst("/+$", "")).orElse(null);
        LOG.info(() -> "Notifications by e-mail: " + (open(Channel.EMAIL) ? "on" : "off (TENDERLINE_SMTP_HOST is not set)") + ", by SMS: "
                + (open(Channel.SMS) ? "on" : "off (TENDERLINE_SMS_URL is not set)"));
    }

    /** Whether letters can go by that channel; the page always can. */
    public boolean open(Channel channel) {
        return channel == Channel.PAGE || carriers.containsKey(channel);
    }

    Optional<Carrier> of(Channel channel) {
        return Optional.ofNullable(carriers.get(channel));
    }

    /** The address at which people reach the page of an event; empty when the installation does not know its own. */
    String link(Long eventId) {
        return address == null ? "" : address + "/notification/open?event=" + eventId;
    }
}

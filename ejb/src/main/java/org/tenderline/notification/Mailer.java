package org.tenderline.notification;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Sends letters as plain-text e-mail over one connection. */
final class Mailer implements Carrier {

    private final SmtpSettings settings;
    private final Session session;

    Mailer(SmtpSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(settings.properties());
    }

    @Override
    public void carry(List<Letter> letters, Predicate<Letter> begin, Consumer<Result> told) {
        try (Transport transport = session.getTransport()) {
            for (Letter letter : letters) {
                Mail mail = mail(letter);
                if (mail == null) {
                    told.accept(new Result(letter, Handover.hopeless(letter.address() == null ? Reason.NO_ADDRESS : Reason.BAD_ADDRESS, null)));
                } else if (!connect(transport, letter, told)) {
                    return;
                } else if (begin.test(letter)) {
                    told.accept(new Result(letter, send(transport, mail)));
                }
            }
        } catch (MessagingException closing) {
            // whatever was sent has been told
        }
    }

    /** Before a letter is begun: as long as there is no connection, nothing can be in doubt. */
    private boolean connect(Transport transport, Letter letter, Consumer<Result> told) {
        try {
            if (!transport.isConnected()) {
                transport.connect(settings.user(), settings.password());
            }
            return true;
        } catch (MessagingException away) {
            told.accept(new Result(letter, Handover.refused(Reason.NOT_REACHED, SmtpAnswer.of(away).code())));
            return false;
        }
    }

    private static Handover send(Transport transport, Mail mail) {
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            return Handover.accepted("250");
        } catch (MessagingException failed) {
            return outcome(failed, mail.isHandedOver());
        }
    }

    /** A server's answer is certain; silence after the text went out is not. */
    private static Handover outcome(MessagingException failed, boolean handedOver) {
        SmtpAnswer answer = SmtpAnswer.of(failed);
        if (answer.forGood()) {
            return Handover.hopeless(Reason.REFUSED, answer.code());
        }
        if (answer.code() == null && handedOver) {
            return Handover.doubtful(Reason.NO_ANSWER, null);
        }
        return Handover.refused(answer.code() == null ? Reason.NOT_REACHED : Reason.REFUSED, answer.code());
    }

    /** Null when the address is none. */
    private Mail mail(Letter letter) {
        try {
            InternetAddress to = address(letter.address());
            to.setPersonal(Wording.oneLine(letter.name()), StandardCharsets.UTF_8.name());
            Mail mail = new Mail(session, "<" + letter.key() + "@" + domain() + ">");
            mail.setFrom(new InternetAddress(settings.from(), true));
            mail.setRecipient(RecipientType.TO, to);
            mail.setSubject(Wording.oneLine(letter.subject()), StandardCharsets.UTF_8.name());
            mail.setText(letter.body(), StandardCharsets.UTF_8.name());
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.saveChanges();
            return mail;
        } catch (AddressException notAnAddress) {
            return null;
        } catch (MessagingException | UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static InternetAddress address(String text) throws AddressException {
        if (text == null || !text.equals(Wording.oneLine(text)) || !text.contains("@")) {
            throw new AddressException();
        }
        return new InternetAddress(text, true);
    }

    private String domain() {
        return settings.from().replaceFirst("^.*@", "").replaceFirst(">.*$", "");
    }
}

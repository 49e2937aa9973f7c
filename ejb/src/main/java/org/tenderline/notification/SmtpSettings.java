package org.tenderline.notification;

import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * The mail server ({@code TENDERLINE_SMTP_*}).
 *
 * @param security {@code NONE}, {@code STARTTLS} (required) or {@code TLS}
 */
record SmtpSettings(String host, int port, Security security, String user, String password, String from, int timeoutSeconds) {

    /** How the way to the server is protected. */
    enum Security { NONE, STARTTLS, TLS }

    /** Empty when no server is named: the channel is off. */
    static Optional<SmtpSettings> of(Setting setting) {
        return setting.text("TENDERLINE_SMTP_HOST").map(host -> {
            Security security = Security.valueOf(setting.text("TENDERLINE_SMTP_SECURITY", "NONE").toUpperCase(Locale.ROOT));
            int port = setting.number("TENDERLINE_SMTP_PORT", security == Security.TLS ? 465 : security == Security.STARTTLS ? 587 : 25);
            return new SmtpSettings(host, port, security, setting.text("TENDERLINE_SMTP_USER").orElse(null),
                    setting.secret("TENDERLINE_SMTP_PASSWORD").orElse(null), setting.text("TENDERLINE_SMTP_FROM", "tenderline@" + host),
                    setting.number("TENDERLINE_SMTP_TIMEOUT", 15));
        });
    }

    Properties properties() {
        Properties mail = new Properties();
        String milliseconds = String.valueOf(timeoutSeconds * 1_000);
        mail.setProperty("mail.transport.protocol", "smtp");
        mail.setProperty("mail.smtp.host", host);
        mail.setProperty("mail.smtp.port", String.valueOf(port));
        mail.setProperty("mail.smtp.auth", String.valueOf(user != null));
        mail.setProperty("mail.smtp.connectiontimeout", milliseconds);
        mail.setProperty("mail.smtp.timeout", milliseconds);
        mail.setProperty("mail.smtp.writetimeout", milliseconds);
        mail.setProperty("mail.smtp.ssl.enable", String.valueOf(security == Security.TLS));
        mail.setProperty("mail.smtp.starttls.enable", String.valueOf(security == Security.STARTTLS));
        mail.setProperty("mail.smtp.starttls.required", String.valueOf(security == Security.STARTTLS));
        mail.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        // A server that hangs up instead of saying goodbye has accepted the letter all the same.
        mail.setProperty("mail.smtp.quitwait", "false");
        return mail;
    }
}

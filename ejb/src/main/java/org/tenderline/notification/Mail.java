package org.tenderline.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;

/** An e-mail whose Message-ID is ours in every attempt, and which knows whether its text has begun to leave. */
final class Mail extends MimeMessage {

    private final String messageId;
    private boolean handedOver;

    Mail(Session session, String messageId) throws MessagingException {
        super(session);
        this.messageId = messageId;
        setSentDate(new Date());
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        handedOver = true;
        super.writeTo(out, ignored);
    }

    boolean isHandedOver() {
        return handedOver;
    }
}

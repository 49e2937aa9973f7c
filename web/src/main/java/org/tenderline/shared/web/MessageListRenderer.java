package org.tenderline.shared.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import org.primefaces.component.messages.Messages;
import org.primefaces.component.messages.MessagesRenderer;

/** The page's messages as a plain list: PrimeFaces calls each item an alert, so that the list has none; what holds the list is announced already. */
public class MessageListRenderer extends MessagesRenderer {

    @Override
    protected void encodeMessage(ResponseWriter writer, Messages messages, FacesMessage message, String styleClass, boolean escape) throws IOException {
        super.encodeMessage(new WithoutRole(writer), messages, message, styleClass, escape);
    }

    private static final class WithoutRole extends ResponseWriterWrapper {

        WithoutRole(ResponseWriter wrapped) {
            super(wrapped);
        }

        @Override
        public void writeAttribute(String name, Object value, String property) throws IOException {
            if (!name.equals("role")) {
                super.writeAttribute(name, value, property);
            }
        }
    }
}

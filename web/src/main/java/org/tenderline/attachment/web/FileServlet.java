package org.tenderline.attachment.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tenderline.attachment.AttachmentContent;
import org.tenderline.attachment.AttachmentService;
import org.tenderline.shared.BusinessException;

/** {@code /attachment/file?key=…}: hands a document's file to whoever may read the document; to others it does not exist. */
@WebServlet("/attachment/file")
public class FileServlet extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(FileServlet.class.getName());

    @Inject
    private AttachmentService attachments;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AttachmentContent content;
        try {
            content = attachments.open(request.getParameter("key"));
        } catch (BusinessException refusal) {
            LOG.log(Level.FINE, "Not handed out", refusal);
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        FileDownload.headers(content).forEach(response::setHeader);
        Files.copy(content.path(), response.getOutputStream());
    }
}

package org.tenderline.approval.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tenderline.approval.SignedTasks;
import org.tenderline.approval.signature.Signatures;
import org.tenderline.attachment.AttachmentContent;
import org.tenderline.attachment.AttachmentService;
import org.tenderline.shared.BusinessException;

/** {@code /approval/signature-picture?task=…}: the picture under a decision; without a task the reader's own. To others it does not exist. */
@WebServlet("/approval/signature-picture")
public class SignaturePictureServlet extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(SignaturePictureServlet.class.getName());

    @Inject
    private SignedTasks signed;

    @Inject
    private Signatures signatures;

    @Inject
    private AttachmentService attachments;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AttachmentContent picture;
        try {
            picture = picture(request.getParameter("task"));
        } catch (BusinessException refusal) {
            LOG.log(Level.FINE, "Not shown", refusal);
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(picture.type().mediaType());
        response.setContentLengthLong(picture.size());
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-store");
        Files.copy(picture.path(), response.getOutputStream());
    }

    private AttachmentContent picture(String task) {
        if (task == null) {
            return attachments.open(signatures.mine().orElseThrow(BusinessException::notFound).getFileKey());
        }
        if (!task.matches("[0-9]{1,18}")) {
            throw BusinessException.notFound();
        }
        return signed.picture(Long.parseLong(task));
    }
}

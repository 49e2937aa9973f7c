package org.tenderline.approval.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tenderline.approval.InboxQueries;
import org.tenderline.shared.BusinessException;

/** {@code /approval/waiting}: how much the person has to do, for a page that stays open. */
@WebServlet("/approval/waiting")
public class InboxCountServlet extends HttpServlet {

    @Inject
    private InboxQueries inbox;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            long waiting = inbox.toDo();
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(Long.toString(waiting));
        } catch (BusinessException refusal) {
            response.sendError(refusal.status().http());
        }
    }
}

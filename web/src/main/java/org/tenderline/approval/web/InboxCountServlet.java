package org.tenderline.approval.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tenderline.approval.ApprovalQueries;
import org.tenderline.shared.BusinessException;

/** {@code /approval/waiting}: how many tasks wait for the person, for a page that stays open; one count within the inbox's index. */
@WebServlet("/approval/waiting")
public class InboxCountServlet extends HttpServlet {

    @Inject
    private ApprovalQueries approvals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            long waiting = approvals.waiting();
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(Long.toString(waiting));
        } catch (BusinessException refusal) {
            response.sendError(refusal.status().http());
        }
    }
}

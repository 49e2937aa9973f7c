package org.tenderline.approval.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tenderline.approval.ApprovalQueries;
import org.tenderline.shared.BusinessException;

/**
 * {@code /approval/stamp?dossier=…} or {@code ?kind=…&number=…}: a word that changes when something was done to an approval, so that a
 * page with a workflow tree asks for itself again only then (E5).
 */
@WebServlet("/approval/stamp")
public class WorkflowStampServlet extends HttpServlet {

    @Inject
    private ApprovalQueries approvals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String dossier = request.getParameter("dossier");
        try {
            String stamp = dossier == null ? approvals.stamp(request.getParameter("kind"), request.getParameter("number"))
                    : approvals.stampOfDossier(dossier);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(stamp);
        } catch (BusinessException refusal) {
            response.sendError(refusal.status().http());
        }
    }
}

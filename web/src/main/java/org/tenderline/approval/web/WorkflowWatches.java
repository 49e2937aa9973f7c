package org.tenderline.approval.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tenderline.approval.ApprovalQueries;

/** What a workflow tree has to watch to follow what others do ({@link WorkflowStampServlet}). */
@Named
@RequestScoped
public class WorkflowWatches {

    @Inject
    private ApprovalQueries approvals;

    /** Where to ask, and what the answer was when the page was drawn. */
    public record WorkflowWatch(String query, String stamp) {
    }

    public WorkflowWatch document(String kind, String number) {
        return new WorkflowWatch("kind=" + encoded(kind) + "&number=" + encoded(number), approvals.stamp(kind, number));
    }

    public WorkflowWatch dossier(String dossier) {
        return new WorkflowWatch("dossier=" + encoded(dossier), approvals.stampOfDossier(dossier));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

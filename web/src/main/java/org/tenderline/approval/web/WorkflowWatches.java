package org.tenderline.approval.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.tenderline.approval.ApprovalQueries;

/** What a workflow tree has to watch to follow what others do ({@link WorkflowStampServlet}); read once a request. */
@Named
@RequestScoped
public class WorkflowWatches {

    @Inject
    private ApprovalQueries approvals;

    private final Map<String, WorkflowWatch> read = new HashMap<>();

    /** Where to ask, and what the answer was when the page was drawn. */
    public record WorkflowWatch(String query, String stamp) {
    }

    public WorkflowWatch document(String kind, String number) {
        return watch("kind=" + encoded(kind) + "&number=" + encoded(number), () -> approvals.stamp(kind, number));
    }

    public WorkflowWatch dossier(String dossier) {
        return watch("dossier=" + encoded(dossier), () -> approvals.stampOfDossier(dossier));
    }

    private WorkflowWatch watch(String query, Supplier<String> stamp) {
        return read.computeIfAbsent(query, asked -> new WorkflowWatch(asked, stamp.get()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

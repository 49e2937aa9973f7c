package org.tenderline.approval.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenderline.approval.ApprovalQueries;
import org.tenderline.approval.ApprovalView;

/** All documents of a project as trees, for the project's page; read once a request. */
@Named
@RequestScoped
public class DossierTrees {

    @Inject
    private ApprovalQueries queries;

    @Inject
    private WorkflowWatches watches;

    private final Map<String, List<ApprovalView>> read = new HashMap<>();

    /** The stamp is taken first: whoever decides in between makes the page look again, not miss it. */
    public List<ApprovalView> of(String dossier) {
        watches.dossier(dossier);
        return read.computeIfAbsent(dossier, queries::dossier);
    }
}

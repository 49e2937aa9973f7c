package org.tenderline.support.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenderline.shared.PageRequest;
import org.tenderline.support.SupportFilter;
import org.tenderline.support.SupportQueries;
import org.tenderline.support.SupportRow;

/** The support part of a project's page. */
@Named
@RequestScoped
public class ProjectSupportBacking {

    @Inject
    private SupportQueries queries;

    private final Map<String, List<SupportRow>> rows = new HashMap<>();
    private final Map<String, Boolean> askable = new HashMap<>();

    public List<SupportRow> of(String trackingNumber) {
        return rows.computeIfAbsent(trackingNumber,
                number -> queries.list(SupportFilter.ofProject(number), PageRequest.of(0, PageRequest.MAXIMUM_SIZE)).items());
    }

    public boolean askable(String trackingNumber) {
        return askable.computeIfAbsent(trackingNumber, queries::isAskable);
    }
}

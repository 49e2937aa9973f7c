package org.tenderline.deposit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenderline.deposit.DepositFilter;
import org.tenderline.deposit.DepositQueries;
import org.tenderline.deposit.DepositRow;
import org.tenderline.shared.PageRequest;

/** The deposits part of a project's page. */
@Named
@RequestScoped
public class ProjectDepositsBacking {

    @Inject
    private DepositQueries queries;

    private final Map<String, List<DepositRow>> rows = new HashMap<>();
    private final Map<String, Boolean> requestable = new HashMap<>();

    public List<DepositRow> of(String trackingNumber) {
        return rows.computeIfAbsent(trackingNumber, number -> queries.list(DepositFilter.ofProject(number),
                PageRequest.of(0, PageRequest.MAXIMUM_SIZE)).items());
    }

    /** Whether the caller may request one now. */
    public boolean requestable(String trackingNumber) {
        return requestable.computeIfAbsent(trackingNumber, queries::isRequestable);
    }
}

package org.tenderline.erp.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tenderline.erp.ErpQueries;
import org.tenderline.erp.Reconciliation;
import org.tenderline.erp.ReconciliationRow;
import org.tenderline.erp.RejectionReason;
import org.tenderline.shared.Violations;
import org.tenderline.shared.api.ApiPage;

/** What the ERP's mirror says. */
@Path("erp")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "erp")
public class ErpResource {

    @Inject
    private ErpQueries queries;

    @Inject
    private Reconciliation reconciliation;

    /** One line of the reconciliation. */
    public record ReconciliationLine(String subsidiary, String month, BigDecimal ordered, BigDecimal invoiced, BigDecimal received,
            BigDecimal ours, BigDecimal difference) {

        static ReconciliationLine of(ReconciliationRow row) {
            return new ReconciliationLine(row.subsidiary(), row.month(), row.ordered(), row.invoiced(), row.received(), row.ours(),
                row.difference());
        }
    }

    @GET
    @Path("rejections")
    @Operation(summary = "Rows set aside by the last run for a business date")
    public Map<String, Object> rejections(@QueryParam("businessDate") LocalDate businessDate, @QueryParam("reason") RejectionReason reason,
            @BeanParam ApiPage page) {
        new Violations().required("businessDate", businessDate).throwIfAny();
        return ApiPage.answer(queries.rejections(businessDate, reason, page.request()));
    }

    @GET
    @Path("reconciliation")
    @Operation(summary = "ERP beside ours, per subsidiary and month of signing")
    public Map<String, List<ReconciliationLine>> reconciliation(@QueryParam("from") YearMonth from, @QueryParam("to") YearMonth to) {
        return Map.of("rows", reconciliation.rows(from, to).stream().map(ReconciliationLine::of).toList());
    }

    @GET
    @Path("contracts")
    @Operation(summary = "Mirrored contracts, newest first")
    public Map<String, Object> contracts(@QueryParam("q") String q, @QueryParam("subsidiary") String subsidiary,
            @QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to, @QueryParam("unmatched") Boolean unmatched,
            @BeanParam ApiPage page) {
        return ApiPage.answer(queries.contracts(new ErpQueries.Filter(q, subsidiary, from, to, Boolean.TRUE.equals(unmatched)),
            page.request()).map(ContractView::of));
    }

    @GET
    @Path("contracts/{contractNumber}")
    @Operation(summary = "One mirrored contract with its sums")
    public ContractView contract(@PathParam("contractNumber") String contractNumber) {
        return ContractView.of(queries.contract(contractNumber));
    }
}

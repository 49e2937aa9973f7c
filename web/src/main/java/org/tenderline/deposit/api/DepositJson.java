package org.tenderline.deposit.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tenderline.approval.ApprovalQueries;
import org.tenderline.deposit.Balance;
import org.tenderline.deposit.Deposit;
import org.tenderline.deposit.DepositDetail;
import org.tenderline.deposit.DepositEntry;
import org.tenderline.deposit.DepositQueries;
import org.tenderline.deposit.DepositRow;
import org.tenderline.deposit.Forfeiture;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.shared.BusinessClock;

/** Deposits as the REST contract writes them. */
@ApplicationScoped
public class DepositJson {

    @Inject
    private DepositQueries queries;

    @Inject
    private ApprovalQueries approvals;

    @Inject
    private OrganizationQueries organization;

    @Inject
    private BusinessClock clock;

    /** The single record, read anew. */
    Map<String, Object> detail(String number) {
        DepositDetail detail = queries.detail(number);
        Deposit deposit = detail.row().deposit();
        Map<String, Object> json = row(detail.row());
        json.put("entries", detail.entries().stream().map(this::entry).toList());
        json.put("forfeitures", detail.forfeitures().stream().map(this::forfeiture).toList());
        json.put("approval", approval(Deposit.KIND, number));
        json.put("warnings", queries.warnings(deposit.getProjectId(), deposit.getAmount()));
        return json;
    }

    /** The list item. */
    Map<String, Object> row(DepositRow row) {
        Deposit deposit = row.deposit();
        LocalDate today = clock.today();
        Balance balance = deposit.balance();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", deposit.getNumber());
        json.put("state", deposit.getState());
        json.put("version", deposit.getVersion());
        json.put("trackingNumber", deposit.getTrackingNumber());
        json.put("projectName", row.projectName());
        json.put("subsidiary", row.subsidiaryCode());
        json.put("subsidiaryName", row.subsidiaryName());
        json.put("owner", row.ownerUsername());
        json.put("ownerName", row.ownerName());
        json.put("requester", row.requesterUsername());
        json.put("requesterName", row.requesterName());
        json.put("createdAt", deposit.getCreatedAt());
        json.put("amount", deposit.getAmount());
        json.put("payee", deposit.getPayee());
        json.put("bank", deposit.getBank());
        json.put("account", deposit.getAccount());
        json.put("purpose", deposit.getPurpose());
        json.put("payBy", deposit.getPayBy());
        json.put("returnExpectedOn", deposit.getReturnExpectedOn());
        json.put("urgent", deposit.isUrgent());
        json.put("instrument", deposit.getInstrument());
        json.put("paidOn", deposit.getPaidOn());
        json.put("paid", balance.paid());
        json.put("refunded", balance.refunded());
        json.put("converted", balance.converted());
        json.put("forfeited", balance.forfeited());
        json.put("outstanding", balance.outstanding());
        json.put("reserved", balance.reserved());
        json.put("overdue", deposit.isOverdue(today));
        json.put("receiptNumber", deposit.getReceiptNumber());
        json.put("ledgerRemark", deposit.getLedgerRemark());
        json.put("cancellationReason", deposit.getCancellationReason());
        return json;
    }

    private Map<String, Object> entry(DepositEntry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", entry.getType());
        json.put("amount", entry.getAmount());
        json.put("on", entry.getBookedOn());
        json.put("voucher", entry.getVoucher());
        json.put("to", entry.getTarget());
        json.put("reason", entry.getReason());
        json.put("by", username(entry.getRecordedById()));
        json.put("at", entry.getRecordedAt());
        return json;
    }

    private Map<String, Object> forfeiture(Forfeiture forfeiture) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", forfeiture.getNumber());
        json.put("state", forfeiture.getApprovalState());
        json.put("amount", forfeiture.getAmount());
        json.put("on", forfeiture.getBookedOn());
        json.put("voucher", forfeiture.getVoucher());
        json.put("reason", forfeiture.getReason());
        json.put("by", username(forfeiture.getRequestedById()));
        json.put("at", forfeiture.getRequestedAt());
        json.put("approval", approval(Forfeiture.KIND, forfeiture.getNumber()));
        return json;
    }

    private Object approval(String kind, String number) {
        return approvals.of(kind, number).map(approval -> {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", approval.getId());
            json.put("state", approval.getState());
            return json;
        }).orElse(null);
    }

    /** Null for what the product booked by itself. */
    private String username(Long personId) {
        return personId == null ? null : organization.person(personId).getUsername();
    }
}

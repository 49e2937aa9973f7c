package org.tenderline.erp.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.tenderline.erp.ErpContract;

/** A mirrored contract as answers tell it. */
public record ContractView(String contractNumber, String subsidiary, String trackingNumber, String customerName, String name, String kind,
        LocalDate signedOn, BigDecimal amount, BigDecimal invoiced, BigDecimal received, String state, LocalDateTime updatedAt, boolean gone,
        LocalDate goneOn) {

    static ContractView of(ErpContract contract) {
        return new ContractView(contract.getContractNumber(), contract.getSubsidiaryCode(), contract.getTrackingNumber(),
            contract.getCustomerName(), contract.getName(), contract.getKind(), contract.getSignedOn(), contract.getAmount(),
            contract.getInvoiced(), contract.getReceived(), contract.getState(), contract.getUpdatedAt(), contract.isGone(),
            contract.getGoneOn());
    }
}

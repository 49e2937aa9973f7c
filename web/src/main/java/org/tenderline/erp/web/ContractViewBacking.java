package org.tenderline.erp.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenderline.erp.ErpContract;
import org.tenderline.erp.ErpQueries;

/** {@code /erp/contract}: one contract as the ERP has it. */
@Named
@RequestScoped
public class ContractViewBacking {

    @Inject
    private ErpQueries queries;

    private String number;
    private ErpContract contract;

    public void load() {
        contract = queries.contract(number);
    }

    public ErpContract getContract() {
        return contract;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}

package org.tenderline.deposit.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.tenderline.deposit.DepositRequest;
import org.tenderline.deposit.Instrument;

/** The fields of a request while they are typed. */
public class DepositForm implements Serializable {

    private BigDecimal amount;
    private String payee;
    private String bank;
    private String account;
    private String purpose;
    private LocalDate payBy;
    private LocalDate returnExpectedOn;
    private boolean urgent;
    private Instrument instrument = Instrument.TRANSFER;

    static DepositForm of(DepositRequest request) {
        DepositForm form = new DepositForm();
        form.amount = request.amount();
        form.payee = request.payee();
        form.bank = request.bank();
        form.account = request.account();
        form.purpose = request.purpose();
        form.payBy = request.payBy();
        form.returnExpectedOn = request.returnExpectedOn();
        form.urgent = request.urgent();
        form.instrument = request.instrument();
        return form;
    }

    DepositRequest request() {
        return new DepositRequest(amount, payee, bank, account, purpose, payBy, returnExpectedOn, urgent, instrument);
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public String getPayee() {
        return payee;
    }

    public void setPayee(String payee) {
        this.payee = payee;
    }

    public String getBank() {
        return bank;
    }

    public void setBank(String bank) {
        this.bank = bank;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public LocalDate getPayBy() {
        return payBy;
    }

    public void setPayBy(LocalDate payBy) {
        this.payBy = payBy;
    }

    public LocalDate getReturnExpectedOn() {
        return returnExpectedOn;
    }

    public void setReturnExpectedOn(LocalDate returnExpectedOn) {
        this.returnExpectedOn = returnExpectedOn;
    }

    public boolean isUrgent() {
        return urgent;
    }

    public void setUrgent(boolean urgent) {
        this.urgent = urgent;
    }

    public Instrument getInstrument() {
        return instrument;
    }

    public void setInstrument(Instrument instrument) {
        this.instrument = instrument;
    }
}

package org.tenderline.deposit.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.tenderline.deposit.DepositRequest;
import org.tenderline.deposit.Instrument;

/** A request edited and submitted again; what is left out stays as it was. */
record DepositChange(Integer version, Optional<BigDecimal> amount, Optional<String> payee, Optional<String> bank, Optional<String> account,
                     Optional<String> purpose, Optional<LocalDate> payBy, Optional<LocalDate> returnExpectedOn, Boolean urgent,
                     Optional<Instrument> instrument) {

    DepositRequest over(DepositRequest before) {
        return new DepositRequest(value(amount, before.amount()), value(payee, before.payee()), value(bank, before.bank()),
                value(account, before.account()), value(purpose, before.purpose()), value(payBy, before.payBy()),
                value(returnExpectedOn, before.returnExpectedOn()), urgent == null ? before.urgent() : urgent,
                value(instrument, before.instrument()));
    }

    private static <T> T value(Optional<T> given, T before) {
        return given == null ? before : given.orElse(null);
    }
}

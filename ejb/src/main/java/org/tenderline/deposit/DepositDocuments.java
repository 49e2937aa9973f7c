package org.tenderline.deposit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tenderline.attachment.AttachedDocument;
import org.tenderline.attachment.AttachedDocuments;
import org.tenderline.security.Caller;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;

/** A deposit's files are read by whoever reads the deposit; its requester and the executing accountant, who adds vouchers, change them. */
@ApplicationScoped
public class DepositDocuments implements AttachedDocuments {

    public static final String KIND = "deposit";

    @Inject
    private Records records;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<AttachedDocument> find(String number) {
        Caller caller = Caller.current();
        return records.find(Deposit.class, "number", number).map(deposit -> new AttachedDocument(deposit.getId(),
                deposit.getRequesterId().equals(caller.personId()) || caller.can(Right.DEPOSIT_RECORD)));
    }
}

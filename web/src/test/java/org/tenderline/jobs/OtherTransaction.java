package org.tenderline.jobs;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;
import org.tenderline.testing.InContainer;

/** Asks as somebody else would, in a transaction of its own. */
@InContainer
@Stateless
public class OtherTransaction {

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <T> T ask(Supplier<T> question) {
        return question.get();
    }
}

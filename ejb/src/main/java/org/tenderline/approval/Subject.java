package org.tenderline.approval;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What is to be approved, in words the approval room understands; it knows nothing of the business behind.
 *
 * @param kind         document kind, the key of its routes: {@code INITIATION}, {@code DEPOSIT}, {@code FORFEITURE}
 * @param number       the document's number, unique within its kind; it opens the document's page
 * @param dossier      number of the larger matter the document belongs to (a project's tracking number); all documents of one
 *                     dossier are shown in one tree (E5)
 * @param title        what an approver reads in the inbox
 * @param amount       CNY, decides the band
 * @param subsidiaryId whose posts fill the nodes with subsidiary scope
 * @param requesterId  who asks; never approves (E4)
 * @param urgent       stands first in every inbox (H1)
 * @param facts        further facts for the decision table, by name
 * @param addressee    whom the document itself names; null when posts alone decide
 */
public record Subject(String kind, String number, String dossier, String title, BigDecimal amount, Long subsidiaryId,
                      Long requesterId, boolean urgent, Map<String, String> facts, Addressee addressee) implements Serializable {

    /** Fact of a subject with the customer's number, by which requests add up where the route says so (E4). */
    public static final String CUSTOMER_FACT = "customer";

    /** A document that names nobody. */
    public Subject(String kind, String number, String dossier, String title, BigDecimal amount, Long subsidiaryId, Long requesterId,
                   boolean urgent, Map<String, String> facts) {
        this(kind, number, dossier, title, amount, subsidiaryId, requesterId, urgent, facts, null);
    }

    /** The same with another amount, for choosing the row. */
    Subject routedAs(BigDecimal other) {
        return new Subject(kind, number, dossier, title, other, subsidiaryId, requesterId, urgent, facts, addressee);
    }
}

package org.tenderline.erp;

import java.util.List;
import java.util.Set;

/** The three files of a feed, in the order in which they must be judged: invoices and receipts refer to contracts. */
public enum FeedFile {

    CONTRACTS("contract_no subsidiary_code tracking_no customer_name name kind signed_on amount state updated_at"),
    INVOICES("invoice_no contract_no issued_on amount"),
    RECEIPTS("receipt_no contract_no received_on amount");

    private static final Set<String> LONG_COLUMNS = Set.of("customer_name", "name");
    private static final int LONG = 200;
    private static final int SHORT = 40;

    private final List<String> columns;

    FeedFile(String columns) {
        this.columns = List.of(columns.split(" "));
    }

    public String fileName() {
        return name().toLowerCase(java.util.Locale.ROOT) + ".csv";
    }

    public List<String> columns() {
        return columns;
    }

    public String column(int index) {
        return columns.get(index);
    }

    public int index(String column) {
        return columns.indexOf(column);
    }

    public int amountIndex() {
        return index("amount");
    }

    /** The only date that is checked: signed_on, issued_on or received_on. */
    public int dateIndex() {
        return this == CONTRACTS ? index("signed_on") : 2;
    }

    public boolean mayBeEmpty(int index) {
        return column(index).equals("tracking_no");
    }

    /** In characters (code points), not in bytes or UTF-16 units. */
    public int maximumLength(int index) {
        return LONG_COLUMNS.contains(column(index)) ? LONG : SHORT;
    }
}

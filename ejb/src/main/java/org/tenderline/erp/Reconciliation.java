package org.tenderline.erp;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.Money;
import org.tenderline.shared.Violations;

/** ERP total beside ours, per subsidiary and month of signing (I3). Contracts that are gone are in no sum. */
@Stateless
public class Reconciliation {

    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    /** The outcomes are summed by contract before they meet, so that no amount is counted twice. */
    private static final String SELECT = """
        SELECT c.subsidiary_code, DATE_FORMAT(c.signed_on, '%Y-%m') AS month, SUM(c.amount), SUM(c.invoiced), SUM(c.received), SUM(o.total)
        FROM erp_contract_view c
        LEFT JOIN (SELECT CONVERT(contract_number USING utf8mb4) COLLATE utf8mb4_nopad_bin AS contract_no, SUM(our_price) AS total
            FROM bid_outcome WHERE result = 'WON' AND contract_number IS NOT NULL GROUP BY 1) o
          ON o.contract_no = c.contract_no
        WHERE c.gone_on IS NULL AND c.signed_on BETWEEN ?1 AND ?2 AND {scope}
        GROUP BY c.subsidiary_code, month ORDER BY c.subsidiary_code, month""";

    @Inject
    private Records records;

    /**
     * The months of a range, both ends included.
     *
     * @param from null for the first
     * @param to null for the last
     */
    @Requires(Right.RECONCILIATION_VIEW)
    public List<ReconciliationRow> rows(YearMonth from, YearMonth to) {
        new Violations().check(from == null || to == null || !from.isAfter(to), "to", "BEFORE_FROM").throwIfAny();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = records.sql(ErpContract.class, "c", SELECT, from == null ? EARLIEST : from.atDay(1),
            to == null ? LATEST : to.atEndOfMonth()).getResultList();
        return rows.stream().map(row -> new ReconciliationRow((String) row[0], (String) row[1], amount(row[2]), amount(row[3]), amount(row[4]),
            amount(row[5]))).toList();
    }

    private static BigDecimal amount(Object value) {
        return Money.of(Money.orZero((BigDecimal) value));
    }
}

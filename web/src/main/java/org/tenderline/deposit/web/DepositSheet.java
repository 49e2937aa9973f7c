package org.tenderline.deposit.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tenderline.deposit.Balance;
import org.tenderline.deposit.Deposit;
import org.tenderline.deposit.DepositRow;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;
import org.tenderline.shared.web.export.Spreadsheet;

/** The ledger as a workbook, in the accountants' column order (H6). */
final class DepositSheet {

    private final BiFunction<String, Object[], String> texts;
    private final LocalDate today;
    private int ordinal;

    DepositSheet(BiFunction<String, Object[], String> texts, LocalDate today) {
        this.texts = texts;
        this.today = today;
    }

    void send(Function<PageRequest, Page<DepositRow>> source) {
        List<String> headers = new ArrayList<>(List.of(text("deposit_list.ordinal")));
        Arrays.asList("number", "createdAt", "subsidiary", "trackingNumber", "projectName", "requester", "owner", "payee", "bank", "account",
                "instrument", "purpose", "amount", "payBy", "state", "paidOn", "paid", "voucher", "refundedOn", "refunded", "refundVoucher",
                "converted", "forfeited", "outstanding", "returnExpectedOn", "overdue", "receiptNumber", "ledgerRemark")
                .forEach(field -> headers.add(text("deposit." + field)));
        Spreadsheet.send(text("deposit_list.file"), text("deposit_list.title"), headers, source, this::cells);
    }

    private List<?> cells(DepositRow row) {
        Deposit deposit = row.deposit();
        Balance balance = deposit.balance();
        // a list that may hold nulls: an empty cell is no text
        return Arrays.asList(++ordinal, deposit.getNumber(), deposit.getCreatedAt(), row.subsidiaryName(), deposit.getTrackingNumber(),
                row.projectName(), row.requesterName(), row.ownerName(), deposit.getPayee(), deposit.getBank(), deposit.getAccount(),
                text("deposit.instrument." + deposit.getInstrument()), deposit.getPurpose(), deposit.getAmount(), deposit.getPayBy(),
                text("deposit.state." + deposit.getState()), deposit.getPaidOn(), balance.paid(), deposit.getPaymentVoucher(),
                deposit.getRefundedOn(), balance.refunded(), deposit.getRefundVoucher(), balance.converted(), balance.forfeited(),
                balance.outstanding(), deposit.getReturnExpectedOn(), text(deposit.isOverdue(today) ? "shared.yes" : "shared.no"),
                deposit.getReceiptNumber(), deposit.getLedgerRemark());
    }

    private String text(String key) {
        return texts.apply(key, new Object[0]);
    }
}

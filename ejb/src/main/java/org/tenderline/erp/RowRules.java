package org.tenderline.erp;

import static org.tenderline.erp.RejectionReason.BAD_AMOUNT;
import static org.tenderline.erp.RejectionReason.BAD_DATE;
import static org.tenderline.erp.RejectionReason.MALFORMED_ROW;
import static org.tenderline.erp.RejectionReason.MISSING_FIELD;
import static org.tenderline.erp.RejectionReason.TOO_LONG;
import static org.tenderline.erp.RejectionReason.UNKNOWN_SUBSIDIARY;
import static org.tenderline.erp.RejectionReason.UNKNOWN_VALUE;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/** What can be said of a row by looking at it alone. The rest (unknown contract, duplicate key) needs what was accepted before it. */
public final class RowRules {

    private static final int LONGEST_WHOLE = 16;
    private static final int LONGEST_FRACTION = 2;
    private static final Set<String> KINDS = Set.of("SUPPLY", "CONSTRUCTION");
    private static final Set<String> STATES = Set.of("SIGNED", "EXECUTING", "CLOSED", "TERMINATED");

    private final FeedFile file;
    private final Set<String> subsidiaries;

    public RowRules(FeedFile file, Set<String> subsidiaries) {
        this.file = file;
        this.subsidiaries = subsidiaries;
    }

    /** The first reason that applies, in the order of the interface's description. */
    public Optional<RejectionReason> judge(FeedRow row) {
        if (row.cut() || row.fields().size() != file.columns().size()) {
            return Optional.of(MALFORMED_ROW);
        }
        if (missesField(row)) {
            return Optional.of(MISSING_FIELD);
        }
        if (hasTooLongField(row)) {
            return Optional.of(TOO_LONG);
        }
        if (date(row.fields().get(file.dateIndex())).isEmpty()) {
            return Optional.of(BAD_DATE);
        }
        if (!amount(row.fields().get(file.amountIndex())).filter(this::isAllowed).isPresent()) {
            return Optional.of(BAD_AMOUNT);
        }
        return file == FeedFile.CONTRACTS ? judgeContract(row) : Optional.empty();
    }

    private Optional<RejectionReason> judgeContract(FeedRow row) {
        if (!KINDS.contains(row.fields().get(file.index("kind"))) || !STATES.contains(row.fields().get(file.index("state")))) {
            return Optional.of(UNKNOWN_VALUE);
        }
        return subsidiaries.contains(row.fields().get(file.index("subsidiary_code"))) ? Optional.empty() : Optional.of(UNKNOWN_SUBSIDIARY);
    }

    private boolean missesField(FeedRow row) {
        for (int i = 0; i < row.fields().size(); i++) {
            if (!file.mayBeEmpty(i) && isBlank(row.fields().get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(String field) {
        int i = 0;
        while (i < field.length() && isBlank(field.charAt(i))) {
            i++;
        }
        return i == field.length();
    }

    /** Every Unicode blank, the non-breaking ones and NEL included, which Java's own test leaves out. */
    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || c == 0x85 || c == 0xA0 || c == 0x2007 || c == 0x202F;
    }

    private boolean hasTooLongField(FeedRow row) {
        for (int i = 0; i < row.fields().size(); i++) {
            String field = row.fields().get(i);
            int most = file.maximumLength(i);
            if (field.length() > most && field.codePointCount(0, field.length()) > most) {
                return true;
            }
        }
        return false;
    }

    /** Invoices and receipts may be negative (credit note, refund); nothing may be zero. */
    private boolean isAllowed(BigDecimal amount) {
        return file == FeedFile.CONTRACTS ? amount.signum() > 0 : amount.signum() != 0;
    }

    static Optional<BigDecimal> amount(String text) {
        return isAmount(text) ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** {@code -?[0-9]{1,16}(\.[0-9]{1,2})?}, a million times a night. */
    private static boolean isAmount(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = digits(text, start);
        boolean whole = point > start && point - start <= LONGEST_WHOLE;
        if (!whole || point == text.length()) {
            return whole;
        }
        int end = digits(text, point + 1);
        return text.charAt(point) == '.' && end == text.length() && end > point + 1 && end - point - 1 <= LONGEST_FRACTION;
    }

    /** Where the plain digits end that begin there. */
    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    /** Only plain digits, only days that exist, from the year 1 on. */
    static Optional<LocalDate> date(String text) {
        boolean plain = text.length() == 10 && digits(text, 0) == 4 && text.charAt(4) == '-' && digits(text, 5) == 7 && text.charAt(7) == '-'
            && digits(text, 8) == 10;
        if (!plain || text.startsWith("0000")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The time of the last change must be there, but one that cannot be read rejects nothing. */
    static Optional<LocalDateTime> timestamp(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}

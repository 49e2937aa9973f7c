package org.tenderline.deposit.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.tenderline.deposit.Booking;
import org.tenderline.deposit.ConversionTarget;
import org.tenderline.deposit.Deposit;
import org.tenderline.deposit.DepositFilter;
import org.tenderline.deposit.DepositLedger;
import org.tenderline.deposit.DepositQueries;
import org.tenderline.deposit.DepositService;
import org.tenderline.deposit.DepositState;
import org.tenderline.shared.api.ApiPage;
import org.tenderline.shared.api.Commands;

/** Deposits: the ledger, one deposit, and what the accountant books. */
@Path("deposits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class DepositResource {

    /** A conversion as it is sent. */
    record Conversion(BigDecimal amount, LocalDate on, String voucher, ConversionTarget to) {
    }

    /** A forfeiture as it is sent. */
    record ForfeitureRequest(BigDecimal amount, LocalDate on, String voucher, String reason) {
    }

    /** Why something is given up. */
    record Cancellation(String reason) {
    }

    /** Finance's own columns; what is left out stays. */
    record LedgerNote(Integer version, Optional<String> receiptNumber, Optional<String> ledgerRemark) {
    }

    @Inject
    private Commands commands;

    @Inject
    private DepositService deposits;

    @Inject
    private DepositLedger ledger;

    @Inject
    private DepositQueries queries;

    @Inject
    private DepositJson json;

    @GET
    public Object list(@QueryParam("state") DepositState state, @QueryParam("overdue") Boolean overdue,
            @QueryParam("subsidiary") String subsidiary, @QueryParam("owner") String owner, @QueryParam("q") String query,
            @QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to, @QueryParam("urgent") Boolean urgent,
            @QueryParam("project") String project, @BeanParam ApiPage page) {
        DepositFilter filter = new DepositFilter(state, overdue, subsidiary, owner, query, from, to, urgent, project);
        return ApiPage.answer(queries.list(filter, page.request()).map(json::row), "totals", queries.totals(filter));
    }

    @GET
    @Path("{number}")
    public Object get(@PathParam("number") String number) {
        return json.detail(number);
    }

    /** Edits what came back and submits it again. */
    @PATCH
    @Path("{number}")
    public Response requestAgain(@PathParam("number") String number, DepositChange change) {
        return answer(number, () -> deposits.requestAgain(number, change.version(), change.over(queries.get(number).request())));
    }

    @POST
    @Path("{number}/cancellation")
    public Response cancel(@PathParam("number") String number, Cancellation cancellation) {
        return answer(number, () -> deposits.cancel(number, cancellation.reason()));
    }

    @POST
    @Path("{number}/payment")
    public Response pay(@PathParam("number") String number, Booking booking) {
        return answer(number, () -> ledger.pay(number, booking));
    }

    @POST
    @Path("{number}/refunds")
    public Response refund(@PathParam("number") String number, Booking booking) {
        return answer(number, () -> ledger.refund(number, booking));
    }

    @POST
    @Path("{number}/conversions")
    public Response convert(@PathParam("number") String number, Conversion conversion) {
        return answer(number, () -> ledger.convert(number, new Booking(conversion.amount(), conversion.on(), conversion.voucher()),
                conversion.to()));
    }

    /** The entry posts when the forfeiture is approved. */
    @POST
    @Path("{number}/forfeitures")
    public Response forfeit(@PathParam("number") String number, ForfeitureRequest request) {
        return answer(number, () -> ledger.forfeit(number, new Booking(request.amount(), request.on(), request.voucher()),
                request.reason()));
    }

    @PATCH
    @Path("{number}/ledger")
    public Response annotate(@PathParam("number") String number, LedgerNote note) {
        Deposit before = queries.get(number);
        return answer(number, () -> ledger.annotate(number, note.version(), value(note.receiptNumber(), before.getReceiptNumber()),
                value(note.ledgerRemark(), before.getLedgerRemark())));
    }

    private Response answer(String number, Runnable command) {
        return commands.once(200, () -> {
            command.run();
            return json.detail(number);
        });
    }

    private static String value(Optional<String> given, String before) {
        return given == null ? before : given.orElse(null);
    }
}

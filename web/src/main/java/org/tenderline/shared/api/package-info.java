/**
 * The REST door's common manners: who calls, in which language, how bodies are read, refusals told and commands repeated.
 *
 * <p>A room's resource is short:
 * <pre>
 * {@literal @}Path("deposits") {@literal @}Produces(APPLICATION_JSON) {@literal @}Consumes(APPLICATION_JSON)
 * {@literal @}ApplicationScoped
 * public class DepositResource {
 *     record Payment(BigDecimal amount, LocalDate on, String voucher) { }
 *
 *     {@literal @}Inject private Commands commands;
 *     {@literal @}Inject private DepositService deposits;
 *
 *     {@literal @}POST {@literal @}Path("{number}/payment")
 *     public Response pay({@literal @}PathParam("number") String number, Payment payment) {
 *         return commands.once(200, () -&gt; DepositView.of(deposits.pay(number, payment.amount(), payment.on(), payment.voucher())));
 *     }
 *
 *     {@literal @}GET
 *     public Object list({@literal @}BeanParam ApiPage page, {@literal @}QueryParam("state") DepositState state) {
 *         return ApiPage.answer(queries.list(state, page.request()).map(DepositView::of));
 *     }
 * }
 * </pre>
 *
 * <ol>
 * <li>A resource that keeps nothing of a request is made once; made anew each time, its injections take longer than many a query. One
 *     that keeps parameters in its fields is {@code RequestScoped}.
 * <li>A body is a record: {@link org.tenderline.shared.api.RecordReader} refuses what does not fit with the field's name. A component
 *     {@code Optional<T>} tells "left out" (null) from "set to null" (empty), as PATCH needs it. {@link org.tenderline.shared.api.Rate}
 *     marks a fraction of four decimals; any other {@code BigDecimal} is an amount.
 * <li>Answers are records or maps: amounts become strings, a {@code LocalDateTime} gets its offset, nulls are written.
 * <li>Refusals are thrown; {@link org.tenderline.shared.api.Problems} makes problem details (RFC 9457) of them (L4).
 * <li>Every command runs through {@link org.tenderline.shared.api.Commands#once}: one transaction, remembered under its idempotency key (L4).
 * </ol>
 */
package org.tenderline.shared.api;

package org.tenderline.customer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.scope.Records;
import org.tenderline.security.scope.Selection;
import org.tenderline.security.scope.TextSearch;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;
import org.tenderline.shared.SortWords;

/** Finds customers and their people by Chinese, pinyin, initials or part of a phone number (C2). */
@Stateless
public class CustomerQueries {

    private static final int SHORTEST_PHONE_PART = 3;
    private static final String CUSTOMER_ROW = "new org.tenderline.customer.CustomerRow(e, o.username)";
    private static final String CARD_ROW = "new org.tenderline.customer.CardRow(e, c.name, o.username)";
    private static final SortWords CUSTOMER_ORDER = new SortWords("e.name, e.id", Map.of("name", "e.name", "group", "e.customerGroup",
            "region", "e.region", "createdAt", "e.createdAt"));
    private static final SortWords CARD_ORDER = new SortWords("e.name, e.id", Map.of("name", "e.name", "title", "e.title",
            "customer", "c.name", "createdAt", "e.createdAt"));

    @Inject
    private Records records;

    /** Null filters are left out. */
    @Requires(Right.CUSTOMER_VIEW)
    public Page<CustomerRow> customers(String q, String group, String region, PageRequest request) {
        Selection<Customer> found = records.select(Customer.class).join("left join Person o on o.id = e.createdById")
                .filter("e.customerGroup = ?", group).filter("e.region = ?", region);
        return organization(q, "e").narrow(found).orderBy(CUSTOMER_ORDER.of(request.sort()))
                .page(CUSTOMER_ROW, CustomerRow.class, request);
    }

    /** Every person who matches, or who works at an organization that matches. */
    @Requires(Right.CUSTOMER_VIEW)
    public Page<CardRow> cards(String q, Long customerId, PageRequest request) {
        Selection<CustomerCard> found = records.select(CustomerCard.class).join("join Customer c on c.id = e.customerId")
                .join("left join Person o on o.id = e.createdById").filter("e.customerId = ?", customerId);
        return person(q).narrow(found).orderBy(CARD_ORDER.of(request.sort()))
                .page(CARD_ROW, CardRow.class, request);
    }

    /** For a chooser in a form: the few best matches, shortest name first. */
    @Requires(Right.CUSTOMER_VIEW)
    public List<Customer> suggestions(String q, int maximum) {
        return organization(q, "e").narrow(records.select(Customer.class)).orderBy("length(e.name), e.name, e.id").list(maximum);
    }

    @Requires(Right.CUSTOMER_VIEW)
    public Customer customer(Long id) {
        return records.get(Customer.class, id);
    }

    @Requires(Right.CUSTOMER_VIEW)
    public Optional<Customer> find(Long id) {
        return records.find(Customer.class, "id", id);
    }

    /** As {@link #customer}, with who added it. */
    @Requires(Right.CUSTOMER_VIEW)
    public CustomerRow customerRow(Long id) {
        return records.select(Customer.class).join("left join Person o on o.id = e.createdById").where("e.id = ?", id)
                .list(CUSTOMER_ROW, CustomerRow.class, 1).stream().findFirst().orElseThrow(BusinessException::notFound);
    }

    /** As {@link #card}, with the organization's name. */
    @Requires(Right.CUSTOMER_VIEW)
    public CardRow cardRow(Long id) {
        return records.select(CustomerCard.class).join("join Customer c on c.id = e.customerId")
                .join("left join Person o on o.id = e.createdById").where("e.id = ?", id)
                .list(CARD_ROW, CardRow.class, 1).stream().findFirst().orElseThrow(BusinessException::notFound);
    }

    @Requires(Right.CUSTOMER_VIEW)
    public CustomerCard card(Long id) {
        return records.get(CustomerCard.class, id);
    }

    /** Where the card's person worked before, latest first. */
    @Requires(Right.CUSTOMER_VIEW)
    public List<PostRow> posts(Long cardId) {
        return records.select(CardPost.class).join("join Customer c on c.id = e.customerId").where("e.cardId = ?", cardId)
                .orderBy("e.leftOn desc, e.id desc")
                .list("new org.tenderline.customer.PostRow(c.id, c.name, e.title, e.leftOn)", PostRow.class, 100);
    }

    private static TextSearch organization(String q, String alias) {
        String letters = q == null ? null : PinyinKey.typed(q);
        return new TextSearch().in(q, alias + ".name", alias + ".shortName").in(letters, alias + ".pinyin", alias + ".initials");
    }

    private static TextSearch person(String q) {
        String digits = q == null ? "" : q.replaceAll("[^0-9]", "");
        return organization(q, "c").in(q, "e.name").in(q == null ? null : PinyinKey.typed(q), "e.pinyin", "e.initials")
                .in(digits.length() < SHORTEST_PHONE_PART ? null : digits, "e.phoneDigits");
    }
}

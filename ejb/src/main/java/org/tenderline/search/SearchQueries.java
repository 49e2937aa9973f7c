package org.tenderline.search;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.tenderline.customer.Customer;
import org.tenderline.customer.CustomerCard;
import org.tenderline.customer.PinyinKey;
import org.tenderline.project.Project;
import org.tenderline.security.Caller;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.Role;
import org.tenderline.security.scope.Records;
import org.tenderline.security.scope.TextSearch;

/** Finds what a person may see, the shortest name first, since it is matched the most. */
@Stateless
public class SearchQueries {

    private static final int SHORTEST_PHONE_PART = 3;
    private static final String ROW = "new org.tenderline.search.";

    @Inject
    private Records records;

    @Inject
    private PeopleSearch people;

    /**
     * @param text  as typed; nothing is found for a blank one
     * @param roles roles whose name, in the reader's language, contains the text
     * @param each  how many of each kind at most
     */
    @Requires(Right.SIGNED_IN)
    public SearchResult find(String text, Set<Role> roles, int each) {
        if (text == null || text.isBlank()) {
            return new SearchResult(List.of(), List.of(), List.of(), List.of());
        }
        String letters = PinyinKey.typed(text);
        Caller caller = Caller.current();
        boolean customers = caller.can(Right.CUSTOMER_VIEW);
        return new SearchResult(
                customers ? customers(text, letters, each) : List.of(),
                customers ? cards(text, letters, each) : List.of(),
                caller.can(Right.PROJECT_VIEW) ? projects(text, letters, each) : List.of(),
                caller.can(Right.ORGANIZATION_VIEW) ? people.find(text, letters, roles, each) : List.of());
    }

    private List<CustomerHit> customers(String text, String letters, int each) {
        return new TextSearch().in(text, "e.name", "e.shortName").in(letters, "e.pinyin", "e.initials")
                .narrow(records.select(Customer.class)).orderBy("length(e.name), e.name, e.id")
                .list(ROW + "CustomerHit(e.id, e.name, e.customerGroup, e.region)", CustomerHit.class, each);
    }

    private List<CardHit> cards(String text, String letters, int each) {
        String digits = text.replaceAll("[^0-9]", "");
        return new TextSearch().in(text, "e.name").in(letters, "e.pinyin", "e.initials")
                .in(digits.length() < SHORTEST_PHONE_PART ? null : digits, "e.phoneDigits")
                .narrow(records.select(CustomerCard.class).join("join Customer c on c.id = e.customerId")).orderBy("length(e.name), e.name, e.id")
                .list(ROW + "CardHit(e.id, e.name, e.title, c.name)", CardHit.class, each);
    }

    private List<ProjectHit> projects(String text, String letters, int each) {
        return new TextSearch().in(text, "e.trackingNumber", "e.name", "e.tenderNumber").in(letters, "e.pinyin", "e.initials")
                .narrow(records.select(Project.class).join("join Customer c on c.id = e.customerId")).orderBy("e.registeredAt desc, e.id desc")
                .list(ROW + "ProjectHit(e.trackingNumber, e.name, e.tenderNumber, e.state, c.name)", ProjectHit.class, each);
    }
}

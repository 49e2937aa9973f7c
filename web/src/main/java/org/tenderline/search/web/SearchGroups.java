package org.tenderline.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderline.search.CardHit;
import org.tenderline.search.CustomerHit;
import org.tenderline.search.PersonHit;
import org.tenderline.search.ProjectHit;
import org.tenderline.search.SearchQueries;
import org.tenderline.search.SearchResult;
import org.tenderline.security.Role;
import org.tenderline.shared.i18n.Texts;

/** What was found, in the reader's language and with the pages it leads to. */
@RequestScoped
public class SearchGroups {

    private static final int LONGEST_TEXT = 100;

    @Inject
    private SearchQueries queries;

    /** Groups without a match are left out. */
    public List<SearchGroup> find(String typed, int each, Locale locale) {
        Texts texts = Texts.of(locale);
        String text = typed == null ? "" : typed.strip();
        SearchResult found = queries.find(text.substring(0, Math.min(text.length(), LONGEST_TEXT)), roles(text, texts), each);
        return Stream.of(
                new SearchGroup(texts.text("search.customers"), Stream.concat(found.customers().stream().map(SearchGroups::hit),
                        found.cards().stream().map(SearchGroups::hit)).limit(each).toList()),
                new SearchGroup(texts.text("search.projects"), found.projects().stream().map(project -> hit(project, texts)).toList()),
                new SearchGroup(texts.text("search.people"), found.people().stream().map(person -> hit(person, texts)).toList()))
                .filter(group -> !group.hits().isEmpty()).toList();
    }

    private static Set<Role> roles(String text, Texts texts) {
        return text.length() < 2 ? Set.of() : Arrays.stream(Role.values())
                .filter(role -> texts.text("role." + role).toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static SearchHit hit(CustomerHit customer) {
        return new SearchHit(customer.name(), joined(customer.group(), customer.region()), "/customer/view?id=" + customer.id());
    }

    private static SearchHit hit(CardHit card) {
        return new SearchHit(card.name(), joined(card.title(), card.customerName()), "/customer/card?id=" + card.id());
    }

    private static SearchHit hit(ProjectHit project, Texts texts) {
        return new SearchHit(project.name(), joined(project.trackingNumber(), project.tenderNumber(), texts.text("project.state." + project.state())),
                "/project/view?number=" + URLEncoder.encode(project.trackingNumber(), StandardCharsets.UTF_8));
    }

    private static SearchHit hit(PersonHit person, Texts texts) {
        String roles = person.roles().stream().map(role -> texts.text("role." + role)).collect(Collectors.joining(" / "));
        return new SearchHit(person.name(), joined(person.unit(), roles.isEmpty() ? null : roles), "/organization/person?id=" + person.id());
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }
}

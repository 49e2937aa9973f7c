package org.tenderline.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tenderline.customer.PinyinKey;
import org.tenderline.organization.Person;
import org.tenderline.organization.Position;
import org.tenderline.security.Role;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;

/** Colleagues by name, pinyin, sign-in name, unit or role. They are few, so they are read whole and compared here. */
@Dependent
class PeopleSearch {

    private static final int MOST_PEOPLE = 20_000;
    private static final Map<String, PinyinKey> KEYS = new ConcurrentHashMap<>();

    @Inject
    private Records records;

    @Inject
    private BusinessClock clock;

    List<PersonHit> find(String text, String letters, Set<Role> roles, int each) {
        Map<Long, Set<Role>> held = held();
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return records.select(Person.class).join("join OrganizationUnit u on u.id = e.unitId").where("e.enabled = true")
                .list("new org.tenderline.search.PersonRow(e.id, e.username, e.name, u.name)", PersonRow.class, MOST_PEOPLE).stream()
                .filter(row -> matches(row, held.getOrDefault(row.id(), Set.of()), wanted, letters, roles))
                .sorted(Comparator.comparing((PersonRow row) -> !named(row, wanted, letters)).thenComparing(row -> row.name().length())
                        .thenComparing(PersonRow::name).thenComparing(PersonRow::id))
                .limit(each).map(row -> new PersonHit(row.id(), row.name(), row.unit(), held.getOrDefault(row.id(), Set.of()))).toList();
    }

    private Map<Long, Set<Role>> held() {
        Map<Long, Set<Role>> roles = new HashMap<>();
        records.select(Position.class).where("e.validFrom <= ? and (e.validUntil is null or e.validUntil >= ?)", clock.today(), clock.today())
                .list("new org.tenderline.search.HeldRole(e.personId, e.role)", HeldRole.class, MOST_PEOPLE)
                .forEach(one -> roles.computeIfAbsent(one.personId(), person -> EnumSet.noneOf(Role.class)).add(one.role()));
        return roles;
    }

    private static boolean matches(PersonRow row, Set<Role> held, String wanted, String letters, Set<Role> roles) {
        return named(row, wanted, letters) || row.unit().toLowerCase(Locale.ROOT).contains(wanted) || held.stream().anyMatch(roles::contains);
    }

    private static boolean named(PersonRow row, String wanted, String letters) {
        PinyinKey key = KEYS.computeIfAbsent(row.name(), PinyinKey::of);
        return row.name().toLowerCase(Locale.ROOT).contains(wanted) || row.username().toLowerCase(Locale.ROOT).contains(wanted)
                || !letters.isEmpty() && (key.full().contains(letters) || key.initials().contains(letters));
    }
}

package org.tenderline.approval;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.tenderline.organization.OrganizationUnit;
import org.tenderline.organization.Person;
import org.tenderline.organization.Position;
import org.tenderline.organization.UnitKind;
import org.tenderline.security.Caller;
import org.tenderline.security.Role;
import org.tenderline.security.scope.Records;
import org.tenderline.testing.InContainer;

/** A subsidiary of its own for each test, with people in its posts and at headquarters, and a route for its own document kind. */
@InContainer
@Dependent
public class TestGroup {

    @Inject
    private Records records;

    private final Map<Role, Person> people = new EnumMap<>(Role.class);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private OrganizationUnit subsidiary;
    private OrganizationUnit headquarters;
    private String kind;

    @Transactional
    public void found(Role... roles) {
        headquarters = unit(UnitKind.HEADQUARTERS, "H" + mark);
        subsidiary = unit(UnitKind.SUBSIDIARY, "S" + mark);
        for (Role role : roles) {
            people.put(role, hire(role, role.name().toLowerCase(Locale.ROOT)));
        }
    }

    /** A route over the roles, one node each, for a kind that no room knows. */
    @Transactional
    public String route(NodeMode mode, Role... roles) {
        kind = "T" + mark;
        return route(kind, mode, roles);
    }

    /** Its second node is a post that nobody holds. */
    @Transactional
    public String vacantRoute() {
        return route("V" + mark, NodeMode.ANY, Role.MARKETING_DIRECTOR, Role.COMMERCE);
    }

    /** Its approvals take signature pictures. */
    @Transactional
    public String signedRoute(Role... roles) {
        String ofKind = route("S" + mark, NodeMode.ANY, roles);
        records.select(Route.class).where("e.kind = ?", ofKind).first().orElseThrow().requireSignature(true);
        return ofKind;
    }

    /** A second route, for a kind of its own. */
    @Transactional
    public String anotherRoute(NodeMode mode, Role... roles) {
        return route("A" + mark, mode, roles);
    }

    private String route(String ofKind, NodeMode mode, Role... roles) {
        Route route = new Route(ofKind, 1, LocalDateTime.of(2000, 1, 1, 0, 0));
        RouteRow row = new RouteRow(route, 1, null, null, null, Map.of());
        for (int index = 0; index < roles.length; index++) {
            new RouteNode(row, index + 1, roles[index], null, scope(roles[index]), mode, 1_080);
        }
        records.add(route);
        return ofKind;
    }

    /** One node below two millions, two from there on; a customer's requests add up over so many days, or not. */
    @Transactional
    public String bandedRoute(Integer days) {
        String ofKind = "B" + days + mark;
        Route route = new Route(ofKind, 1, LocalDateTime.of(2000, 1, 1, 0, 0));
        route.accumulateOver(days);
        BigDecimal border = new BigDecimal("2000000.00");
        RouteRow low = new RouteRow(route, 1, null, null, border, Map.of());
        RouteRow high = new RouteRow(route, 2, null, border, null, Map.of());
        for (RouteRow row : List.of(low, high)) {
            new RouteNode(row, 1, Role.MARKETING_DIRECTOR, null, NodeScope.OWN_SUBSIDIARY, NodeMode.ANY, 1_080);
        }
        new RouteNode(high, 2, Role.MARKETING_VP, null, NodeScope.OWN_SUBSIDIARY, NodeMode.ANY, 1_080);
        records.add(route);
        return ofKind;
    }

    /** One to four nodes of any mode over the roles, for a kind of its own. */
    @Transactional
    public String mixedRoute(Random random, Role... roles) {
        Route route = new Route("M" + Integer.toHexString(random.nextInt(1 << 20)) + mark, 1, LocalDateTime.of(2000, 1, 1, 0, 0));
        RouteRow row = new RouteRow(route, 1, null, null, null, Map.of());
        int nodes = 1 + random.nextInt(4);
        for (int position = 1; position <= nodes; position++) {
            int first = random.nextInt(roles.length);
            NodeMode mode = NodeMode.values()[random.nextInt(NodeMode.values().length)];
            Role other = mode == NodeMode.EITHER ? roles[(first + 1) % roles.length] : null;
            new RouteNode(row, position, roles[first], other, scope(roles[first]), mode, 540);
        }
        records.add(route);
        return route.getKind();
    }

    private static NodeScope scope(Role role) {
        return role.ofSubsidiary() ? NodeScope.OWN_SUBSIDIARY : NodeScope.HEADQUARTERS;
    }

    @Transactional
    public Person another(Role role) {
        return hire(role, "another" + UUID.randomUUID().toString().substring(0, 8));
    }

    /** Somebody without any post. */
    @Transactional
    public Person idle() {
        Person person = new Person("idle." + mark, "idle", headquarters);
        records.add(person);
        records.flush();
        return person;
    }

    /** Disables the person, or ends the post, without anybody being told. */
    @Transactional
    public void leave(Role role, boolean disabled) {
        Person person = records.get(Person.class, id(role));
        if (disabled) {
            person.disable();
        } else {
            records.select(Position.class).where("e.personId = ?", person.getId()).list(10).forEach(post -> post.end(LocalDate.of(2021, 1, 1)));
        }
    }

    /** Ends the post for whoever else holds it, and answers which positions it ended. */
    @Transactional
    public List<Long> vacateElsewhere(Role role) {
        List<Position> others = records.select(Position.class).where("e.role = ? and e.validUntil is null and e.personId <> ?", role, id(role)).list(100);
        others.forEach(post -> post.end(LocalDate.of(2021, 1, 1)));
        return others.stream().map(Position::getId).toList();
    }

    @Transactional
    public void restore(List<Long> positions) {
        positions.forEach(id -> records.unscopedSql("a test gives back what it took",
                "UPDATE organization_position SET valid_until = NULL WHERE id = ?", id).executeUpdate());
    }

    @Transactional
    public void disable(Person person) {
        records.get(Person.class, person.getId()).disable();
    }

    private Person hire(Role role, String name) {
        OrganizationUnit unit = role.ofSubsidiary() ? subsidiary : headquarters;
        Person person = new Person(name + "." + mark, name, unit);
        records.add(person);
        records.flush();
        records.add(new Position(person, role, unit, LocalDate.of(2020, 1, 1)));
        return person;
    }

    private OrganizationUnit unit(UnitKind level, String code) {
        OrganizationUnit unit = new OrganizationUnit(null, level, code, code, 0);
        records.add(unit);
        records.flush();
        return unit;
    }

    public Caller as(Role role) {
        return as(people.get(role), role);
    }

    public Caller as(Person person, Role role) {
        return new Caller(person.getId(), person.getUsername(), person.getName(), person.getSubsidiaryId(), null, EnumSet.of(role),
                Locale.SIMPLIFIED_CHINESE, "test");
    }

    /** Somebody of another test's group, who holds a post at the headquarters that all groups share. */
    @Transactional
    public Caller stranger(String username) {
        Person person = records.select(Person.class).where("e.username = ?", username).first().orElseThrow();
        return as(person, records.select(Position.class).where("e.personId = ?", person.getId()).first().orElseThrow().getRole());
    }

    public Long id(Role role) {
        return people.get(role).getId();
    }

    public Long subsidiaryId() {
        return subsidiary.getId();
    }

    public Subject subject(String ofKind, String number, String amount, Role requester, boolean urgent) {
        return new Subject(ofKind, number + "-" + mark, "D-" + mark, "Document " + number, new BigDecimal(amount), subsidiary.getId(),
                id(requester), urgent, Map.of());
    }

    public Subject subject(String number, Role requester) {
        return subject(kind, number, "1.00", requester, false);
    }

    public String kind() {
        return kind;
    }

    public String dossier() {
        return "D-" + mark;
    }

    public List<String> open(ApprovalView view) {
        return view.rounds().get(view.rounds().size() - 1).nodes().stream().flatMap(node -> node.tasks().stream())
                .filter(task -> task.state() == TaskState.CURRENT).map(task -> task.holder().name()).toList();
    }
}

package org.tenderline.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.Violations;

/** What may be done to a person, for the page and the import alike; no session bean, for the reason {@link UnitChanges} tells. */
@Dependent
class PersonChanges {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,59}");

    @Inject
    private Records records;

    Person add(OrganizationUnit unit, String username, String name, String email, String phone) {
        contact(name, email, phone).required("username", username)
                .check(username == null || USERNAME.matcher(username).matches(), "username", "BAD_USERNAME")
                .check(username == null || records.find(Person.class, "username", username).isEmpty(), "username", "USERNAME_TAKEN")
                .check(unit.isActive(), "unit", "UNIT_CLOSED")
                .throwIfAny();
        Person person = new Person(username, name.strip(), unit);
        person.reachableAt(email, phone);
        records.add(person);
        records.flush();
        return person;
    }

    void change(Person person, String name, String email, String phone) {
        contact(name, email, phone).throwIfAny();
        person.rename(name.strip());
        person.reachableAt(email, phone);
    }

    /** Nobody disables or enables themselves. */
    void enable(Person person, boolean enabled) {
        PositionRules.refuseSelf(person.getId());
        if (enabled) {
            person.enable();
        } else {
            person.disable();
        }
    }

    private static Violations contact(String name, String email, String phone) {
        return new Violations().line("name", name, 60).maximumLength("email", email, 120).maximumLength("phone", phone, 40)
                .check(email == null || email.matches("[^@\\s]+@[^@\\s]+"), "email", "BAD_EMAIL");
    }
}

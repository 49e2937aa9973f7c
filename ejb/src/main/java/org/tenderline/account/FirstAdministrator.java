package org.tenderline.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.tenderline.organization.OrganizationUnit;
import org.tenderline.organization.Person;
import org.tenderline.organization.Position;
import org.tenderline.organization.UnitKind;
import org.tenderline.security.Caller;
import org.tenderline.security.Role;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;

/**
 * The only account of a start without the demo group: {@code admin}, who begins as system and security administrator and hands the posts on. Its
 * one-time password is shown once, here, and must be changed at the first sign-in.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());
    private static final String USERNAME = "admin";

    @Inject
    private Records records;

    @Inject
    private PasswordService passwords;

    @Inject
    private BusinessClock clock;

    @PostConstruct
    void create() {
        if (!Boolean.parseBoolean(System.getenv("TENDERLINE_DEMO"))) {
            Caller.runAs(Caller.system("first-administrator"), () -> {
                if (!records.unscoped(Person.class, "whether there is anybody at all").exists()) {
                    LOG.info("First administrator: " + USERNAME + ", one-time password: " + passwords.reset(person().getId()));
                }
                return null;
            });
        }
    }

    private Person person() {
        OrganizationUnit group = records.unscoped(OrganizationUnit.class, "the root").where("e.kind = ?", UnitKind.GROUP).first()
                .orElseGet(this::group);
        Person person = new Person(USERNAME, "管理员", group);
        records.add(person);
        records.flush();
        records.add(new Position(person, Role.SYSTEM_ADMINISTRATOR, group, clock.today()));
        records.add(new Position(person, Role.SECURITY_ADMINISTRATOR, group, clock.today()));
        return person;
    }

    private OrganizationUnit group() {
        OrganizationUnit group = new OrganizationUnit(null, UnitKind.GROUP, null, "集团", 0);
        records.add(group);
        records.flush();
        return group;
    }
}

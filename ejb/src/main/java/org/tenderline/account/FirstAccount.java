package org.tenderline.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.logging.Logger;
import org.tenderline.organization.OrganizationUnit;
import org.tenderline.organization.Person;
import org.tenderline.organization.Position;
import org.tenderline.organization.UnitKind;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.Role;
import org.tenderline.security.scope.Records;
import org.tenderline.shared.BusinessClock;

/**
 * The only account of a start without the demo group: {@code admin}, who begins as system and security administrator and hands the posts on. Its
 * one-time password is written to a file once, here, and must be changed at the first sign-in.
 */
@Stateless
public class FirstAccount {

    private static final Logger LOG = Logger.getLogger(FirstAccount.class.getName());
    private static final String USERNAME = "admin";

    @Inject
    private Records records;

    @Inject
    private PasswordService passwords;

    @Inject
    private BusinessClock clock;

    @Requires(Right.ORGANIZATION_EDIT)
    public void openWhereNobodyIs() {
        if (!records.unscoped(Person.class, "whether there is anybody at all").exists()) {
            tell("First administrator: " + USERNAME + ", one-time password: " + passwords.reset(person().getId()) + "\n");
        }
    }

    /** In a file of the owner's, never in the log. */
    private static void tell(String sentence) {
        String named = System.getenv("TENDERLINE_FIRST_PASSWORD_FILE");
        Path file = named == null || named.isBlank() ? Path.of(System.getProperty("java.io.tmpdir"), "tenderline-first-password") : Path.of(named);
        try {
            Files.deleteIfExists(file);
            boolean permissions = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
            Files.createFile(file, permissions
                    ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                    : new FileAttribute<?>[0]);
            Files.writeString(file, sentence);
        } catch (IOException notWritable) {
            throw new UncheckedIOException(notWritable);
        }
        LOG.info(() -> "The first administrator's one-time password is in " + file);
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

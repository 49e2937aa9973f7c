package org.tenderline.organization.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.account.PasswordService;
import org.tenderline.organization.ImportChange;
import org.tenderline.organization.ImportQueries;
import org.tenderline.organization.ImportRun;
import org.tenderline.organization.ImportUndo;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.organization.Person;
import org.tenderline.shared.web.Feedback;
import org.tenderline.shared.web.LazyPage;
import org.tenderline.shared.web.Page;
import org.tenderline.shared.web.export.Spreadsheet;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** {@code /organization/import-run}: what one import did, its undo, and the first passwords of the people it added. */
@Named
@ViewScoped
public class OrganizationImportRunBacking implements Serializable {

    @Inject
    private transient ImportQueries queries;

    @Inject
    private transient ImportUndo undo;

    @Inject
    private transient OrganizationQueries organization;

    @Inject
    private transient PasswordService passwords;

    @Inject
    private transient Page page;

    private Long id;
    private ImportRun run;
    private Map<Long, String> names;
    private int added;
    private LazyPage<ImportChange> changes;

    public void load() {
        run = queries.run(id);
        added = queries.added(id).size();
        names = organization.names(Stream.of(run.getPersonId(), run.getUndoneById()).filter(Objects::nonNull).toList());
        changes = new LazyPage<>(request -> queries.changes(id, request));
    }

    public String undo() {
        undo.undo(id);
        Feedback.done("organization_import_run.undone");
        return "/organization/import-run?faces-redirect=true&id=" + id;
    }

    /** Told once, in this file only. */
    public void firstPasswords() {
        List<Person> people = queries.added(id);
        Map<Long, String> made = passwords.first(people.stream().map(Person::getId).toList());
        if (made.isEmpty()) {
            Feedback.warn("organization_import_run.all_have_passwords");
            return;
        }
        try (Spreadsheet spreadsheet = new Spreadsheet(page.text("organization_import_run.passwords"),
                List.of(page.text("shared.username"), page.text("organization.name"), page.text("organization_import_run.password")))) {
            people.stream().filter(person -> made.containsKey(person.getId()))
                .forEach(person -> spreadsheet.row(List.of(person.getUsername(), person.getName(), made.get(person.getId()))));
            spreadsheet.send(page.text("organization_import_run.passwords_file"));
        }
    }

    public String nameOf(Long personId) {
        return names.get(personId);
    }

    public int getAdded() {
        return added;
    }

    public ImportRun getRun() {
        return run;
    }

    public LazyPage<ImportChange> getChanges() {
        return changes;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}

package org.tenderline.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.tenderline.security.Role;
import org.tenderline.shared.BusinessEntity;

/** One record that an import run created, changed or ended: for the reader, and for the undo. Written once. */
@Entity
@Table(name = "organization_import_change")
public class ImportChange extends BusinessEntity {

    private static final int LONGEST_LABEL = 600;

    @Column(name = "import_id")
    private Long importId;

    /** The order within the run; ids follow none. */
    @Column(name = "ordinal")
    private int ordinal;

    /** Whose record it is: a position can move its person, too. */
    @Enumerated(EnumType.STRING)
    @Column(name = "record_kind")
    private ImportSheet recordKind;

    @Column(name = "record_id")
    private Long recordId;

    /** The record's version at the end of the run: another one says that somebody has changed it since. */
    @Column(name = "record_version")
    private int recordVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "effect")
    private ImportEffect effect;

    @Column(name = "label")
    private String label;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    @Column(name = "before_value")
    private String before;

    @Transient
    private transient BusinessEntity changed;

    protected ImportChange() {
    }

    private ImportChange(ImportSheet recordKind, BusinessEntity changed, ImportEffect effect, String label, String before) {
        this.recordKind = recordKind;
        this.changed = changed;
        this.effect = effect;
        this.label = label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label;
        this.before = before;
    }

    /** @param before null for a created one */
    static ImportChange of(OrganizationUnit unit, ImportEffect effect, String place, String before) {
        return new ImportChange(ImportSheet.UNIT, unit, effect, place, before);
    }

    static ImportChange of(Person person, ImportEffect effect, String before) {
        return new ImportChange(ImportSheet.PERSON, person, effect, person.getName() + " " + person.getUsername(), before);
    }

    static ImportChange of(Position position, Person person, ImportEffect effect, String place, String before) {
        ImportChange change = new ImportChange(ImportSheet.POSITION, position, effect, person.getName() + " " + person.getUsername() + " · " + place, before);
        change.role = position.getRole();
        return change;
    }

    /** After everything has been written. */
    void belongTo(Long run, int place) {
        importId = run;
        ordinal = place;
        recordId = changed.getId();
        recordVersion = changed.getVersion();
    }

    public ImportSheet getRecordKind() {
        return recordKind;
    }

    public Long getRecordId() {
        return recordId;
    }

    public int getRecordVersion() {
        return recordVersion;
    }

    public ImportEffect getEffect() {
        return effect;
    }

    /** The unit's place, or the person, or the person and the position's place. */
    public String getLabel() {
        return label;
    }

    /** Of a position only. */
    public Role getRole() {
        return role;
    }

    String getBefore() {
        return before;
    }
}

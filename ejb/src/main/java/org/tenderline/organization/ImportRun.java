package org.tenderline.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.List;
import org.tenderline.shared.BusinessEntity;

/** One import of the org chart that was carried out, and may have been undone. */
@Entity
@Table(name = "organization_import")
public class ImportRun extends BusinessEntity {

    private static final int LONGEST_NAME = 200;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "carried_out_at")
    private LocalDateTime carriedOutAt;

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "created_count")
    private int created;

    @Column(name = "changed_count")
    private int changed;

    @Column(name = "ended_count")
    private int ended;

    @Column(name = "refused_count")
    private int refused;

    @Column(name = "undone_at")
    private LocalDateTime undoneAt;

    @Column(name = "undone_by_id")
    private Long undoneById;

    protected ImportRun() {
    }

    ImportRun(String fileName, LocalDateTime carriedOutAt, Long personId, List<ImportedLine> lines) {
        this.fileName = fileName.substring(Math.max(0, fileName.length() - LONGEST_NAME));
        this.carriedOutAt = carriedOutAt;
        this.personId = personId;
        created = count(lines, ImportEffect.CREATED);
        changed = count(lines, ImportEffect.CHANGED);
        ended = count(lines, ImportEffect.ENDED);
        refused = count(lines, ImportEffect.REFUSED);
    }

    private static int count(List<ImportedLine> lines, ImportEffect effect) {
        return (int) lines.stream().filter(line -> line.effect() == effect).count();
    }

    void undone(LocalDateTime at, Long byId) {
        undoneAt = at;
        undoneById = byId;
    }

    public String getFileName() {
        return fileName;
    }

    public LocalDateTime getCarriedOutAt() {
        return carriedOutAt;
    }

    public Long getPersonId() {
        return personId;
    }

    public int getCreated() {
        return created;
    }

    public int getChanged() {
        return changed;
    }

    public int getEnded() {
        return ended;
    }

    public int getRefused() {
        return refused;
    }

    /** Null unless it was undone. */
    public LocalDateTime getUndoneAt() {
        return undoneAt;
    }

    public Long getUndoneById() {
        return undoneById;
    }
}

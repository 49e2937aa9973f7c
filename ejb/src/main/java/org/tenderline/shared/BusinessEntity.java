package org.tenderline.shared;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.io.Serializable;

/** A row that people change: an id of the database's making, and a version against lost updates. */
@MappedSuperclass
public abstract class BusinessEntity implements Serializable {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Version
    @Column(name = "version")
    private int version;

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    /** Refuses (409 {@code STALE}) when the caller edited an older version than the stored one, and 400 when none was named. */
    public void requireVersion(Integer seen) {
        new Violations().required("version", seen).throwIfAny();
        if (seen != version) {
            throw BusinessException.conflict("STALE");
        }
    }

    @Override
    public final boolean equals(Object other) {
        return this == other || id != null && other != null && getClass() == other.getClass()
                && id.equals(((BusinessEntity) other).id);
    }

    @Override
    public final int hashCode() {
        return getClass().hashCode();
    }
}

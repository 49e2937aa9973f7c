package org.tenderline.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.tenderline.shared.BusinessEntity;

/** In which language a person is written to. Without a row it is Chinese. */
@Entity
@Table(name = "notification_reader")
public class Reader extends BusinessEntity {

    @Column(name = "person_id", updatable = false)
    private Long personId;

    @Enumerated(EnumType.STRING)
    @Column(name = "language")
    private Language language;

    protected Reader() {
    }

    Reader(Long personId) {
        this.personId = personId;
    }

    void prefer(Language preferred) {
        language = preferred;
    }

    public Long getPersonId() {
        return personId;
    }

    public Language getLanguage() {
        return language;
    }
}

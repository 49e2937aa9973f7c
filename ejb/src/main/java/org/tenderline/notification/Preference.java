package org.tenderline.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.tenderline.shared.BusinessEntity;

/** A person's own choice where the rule leaves one. */
@Entity
@Table(name = "notification_preference")
public class Preference extends BusinessEntity {

    @Column(name = "person_id", updatable = false)
    private Long personId;

    @Column(name = "kind", updatable = false)
    private String kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel", updatable = false)
    private Channel channel;

    @Column(name = "wanted")
    private boolean wanted;

    protected Preference() {
    }

    Preference(Long personId, String kind, Channel channel) {
        this.personId = personId;
        this.kind = kind;
        this.channel = channel;
    }

    void choose(boolean choice) {
        wanted = choice;
    }

    boolean isAbout(Long person, Channel way) {
        return personId.equals(person) && channel == way;
    }

    public String getKind() {
        return kind;
    }

    public Channel getChannel() {
        return channel;
    }

    public boolean isWanted() {
        return wanted;
    }
}

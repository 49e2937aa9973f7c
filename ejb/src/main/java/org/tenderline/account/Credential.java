package org.tenderline.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.tenderline.shared.BusinessEntity;

/** A person's password, hashed. */
@Entity
@Table(name = "account_credential")
public class Credential extends BusinessEntity {

    @Column(name = "person_id", updatable = false)
    private Long personId;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "must_change")
    private boolean mustChange;

    @Column(name = "changed_at")
    private LocalDateTime changedAt;

    protected Credential() {
    }

    Credential(Long personId) {
        this.personId = personId;
    }

    /** @param chosenByOther then it must be changed before anything else */
    void replace(String hash, boolean chosenByOther, LocalDateTime now) {
        passwordHash = hash;
        mustChange = chosenByOther;
        changedAt = now;
    }

    boolean matches(String password) {
        return PasswordHash.matches(password, passwordHash);
    }

    Long getPersonId() {
        return personId;
    }

    String getPasswordHash() {
        return passwordHash;
    }
}

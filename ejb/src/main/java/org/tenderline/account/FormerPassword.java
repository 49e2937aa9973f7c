package org.tenderline.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.tenderline.shared.BusinessEntity;

/** A password that must not come back too soon, hashed. */
@Entity
@Table(name = "account_former_password")
public class FormerPassword extends BusinessEntity {

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "password_hash")
    private String passwordHash;

    protected FormerPassword() {
    }

    FormerPassword(Credential credential) {
        personId = credential.getPersonId();
        passwordHash = credential.getPasswordHash();
    }

    boolean matches(String password) {
        return PasswordHash.matches(password, passwordHash);
    }
}

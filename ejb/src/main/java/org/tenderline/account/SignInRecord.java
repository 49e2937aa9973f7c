package org.tenderline.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.tenderline.shared.BusinessEntity;

/** One sign-in or refused one: who, when, from where, how it ended. Written once, never changed. */
@Entity
@Table(name = "account_sign_in")
public class SignInRecord extends BusinessEntity {

    @Column(name = "person_id", updatable = false)
    private Long personId;

    @Column(name = "signed_in_at", updatable = false)
    private LocalDateTime signedInAt;

    @Column(name = "address", updatable = false)
    private String address;

    @Enumerated(EnumType.STRING)
    @Column(name = "result", updatable = false)
    private SignInResult result;

    protected SignInRecord() {
    }

    /** @param personId null when nobody has the name; the name itself is not kept, because people type passwords into that field */
    SignInRecord(Long personId, LocalDateTime signedInAt, String address, SignInResult result) {
        this.personId = personId;
        this.signedInAt = signedInAt;
        this.address = address;
        this.result = result;
    }

    public Long getPersonId() {
        return personId;
    }

    public LocalDateTime getSignedInAt() {
        return signedInAt;
    }

    public String getAddress() {
        return address;
    }

    public SignInResult getResult() {
        return result;
    }
}

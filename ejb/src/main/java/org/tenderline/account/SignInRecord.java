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

    @Column(name = "place", updatable = false)
    private String place;

    @Column(name = "unusual", updatable = false)
    private boolean unusual;

    protected SignInRecord() {
    }

    /** @param personId null when nobody has the name; the name itself is not kept, because people type passwords into that field */
    SignInRecord(Long personId, LocalDateTime signedInAt, String address, String place, boolean unusual, SignInResult result) {
        this.personId = personId;
        this.signedInAt = signedInAt;
        this.address = address;
        this.place = place;
        this.unusual = unusual;
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

    /** A word as {@link Places} knows it; null when nobody knows, and for sign-ins of before it was recorded. */
    public String getPlace() {
        return place;
    }

    /** Whether the person had not signed in from there for long. */
    public boolean isUnusual() {
        return unusual;
    }
}

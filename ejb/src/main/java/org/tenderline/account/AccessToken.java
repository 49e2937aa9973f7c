package org.tenderline.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.tenderline.shared.BusinessEntity;

/** A bearer token, known here by its digest only. */
@Entity
@Table(name = "account_token")
public class AccessToken extends BusinessEntity {

    @Column(name = "token_hash", updatable = false)
    private String tokenHash;

    @Column(name = "person_id", updatable = false)
    private Long personId;

    @Column(name = "issued_at", updatable = false)
    private LocalDateTime issuedAt;

    @Column(name = "expires_at", updatable = false)
    private LocalDateTime expiresAt;

    protected AccessToken() {
    }

    AccessToken(String tokenHash, Long personId, LocalDateTime issuedAt, LocalDateTime expiresAt) {
        this.tokenHash = tokenHash;
        this.personId = personId;
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
    }
}

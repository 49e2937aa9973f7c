package org.tenderline.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.tenderline.security.scope.Matter;
import org.tenderline.security.scope.Scoped;

/** One project as the last computation counted it; written by SQL only. */
@Entity
@Scoped(value = Matter.PROJECT, owners = "ownerId", number = "projectId")
@Table(name = "reporting_win_rate_fact")
public class WinRateFact {

    @Id
    @Column(name = "project_id")
    private Long projectId;

    @Column(name = "subsidiary_id")
    private Long subsidiaryId;

    @Column(name = "owner_id")
    private Long ownerId;

    @Column(name = "customer_id")
    private Long customerId;

    @Column(name = "region")
    private String region;

    @Column(name = "customer_group")
    private String customerGroup;

    @Column(name = "specialty")
    private String specialty;

    @Enumerated(EnumType.STRING)
    @Column(name = "amount_band")
    private AmountBand amountBand;

    @Column(name = "counted_on")
    private LocalDate countedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "result")
    private WinRateResult result;

    @Column(name = "our_price")
    private BigDecimal ourPrice;

    protected WinRateFact() {
    }
}

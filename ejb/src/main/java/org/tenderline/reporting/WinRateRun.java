package org.tenderline.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** One computation of the win rate. */
@Entity
@Table(name = "reporting_win_rate_computation")
public class WinRateRun {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "computed_at")
    private LocalDateTime computedAt;

    @Column(name = "projects")
    private long projects;

    protected WinRateRun() {
    }

    WinRateRun(LocalDateTime computedAt, long projects) {
        this.computedAt = computedAt;
        this.projects = projects;
    }

    public LocalDateTime getComputedAt() {
        return computedAt;
    }

    /** How many projects it counted. */
    public long getProjects() {
        return projects;
    }
}

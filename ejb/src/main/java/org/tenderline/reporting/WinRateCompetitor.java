package org.tenderline.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** Another bidder of a counted project; written by SQL only. */
@Entity
@IdClass(WinRateCompetitor.Key.class)
@Table(name = "reporting_win_rate_competitor")
public class WinRateCompetitor {

    @Id
    @Column(name = "computation_id")
    private Long computationId;

    @Id
    @Column(name = "name")
    private String name;

    @Id
    @Column(name = "project_id")
    private Long projectId;

    protected WinRateCompetitor() {
    }

    /** Its three columns together. */
    public static class Key implements Serializable {

        private Long computationId;
        private String name;
        private Long projectId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(computationId, key.computationId) && Objects.equals(name, key.name)
                    && Objects.equals(projectId, key.projectId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(computationId, name, projectId);
        }
    }
}

package org.tenderline.approval;

import java.io.Serializable;

/**
 * A person to choose.
 *
 * @param subsidiary its name; null at headquarters
 */
public record Candidate(Long id, String username, String name, String unit, String subsidiary) implements Serializable {

    /** For example "王强 · 电网合资公司 销售部". */
    public String label() {
        return name + " · " + (subsidiary == null || subsidiary.equals(unit) ? "" : subsidiary + " ") + unit;
    }
}

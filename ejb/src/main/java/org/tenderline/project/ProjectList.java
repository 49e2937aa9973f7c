package org.tenderline.project;

import java.math.BigDecimal;
import org.tenderline.shared.Page;

/** A page of projects, and the sum of the estimates over the whole filter. */
public record ProjectList(Page<ProjectRow> page, BigDecimal estimatedAmount) {
}

package org.tenderline.reporting;

import java.io.Serializable;

/**
 * How long the decisions of a group took.
 *
 * @param key     role, document kind or subsidiary's code; empty for headquarters
 * @param p50     working minutes within which half of them were made
 * @param p90     working minutes within which nine of ten were made
 * @param overdue how many took longer than their node allows
 */
public record BottleneckRow(String key, long count, int p50, int p90, long overdue) implements Serializable {
}

package org.tenderline.search;

/** A customer organization. */
public record CustomerHit(Long id, String name, String group, String region) {
}

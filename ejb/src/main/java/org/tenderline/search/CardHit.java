package org.tenderline.search;

/** A customer's person. */
public record CardHit(Long id, String name, String title, String customerName) {
}

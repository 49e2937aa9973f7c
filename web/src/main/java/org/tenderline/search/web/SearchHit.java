package org.tenderline.search.web;

/** One match as it is shown: the word found, what it is, and the page it leads to. */
public record SearchHit(String label, String detail, String path) {
}

package org.tenderline.search.web;

import java.util.List;

/** The matches of one kind under its word. */
public record SearchGroup(String name, List<SearchHit> hits) {
}

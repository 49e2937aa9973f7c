package org.tenderline.search;

import java.util.List;

/** The best matches of each kind; a kind the reader has no right to is empty. */
public record SearchResult(List<CustomerHit> customers, List<CardHit> cards, List<ProjectHit> projects, List<PersonHit> people) {
}

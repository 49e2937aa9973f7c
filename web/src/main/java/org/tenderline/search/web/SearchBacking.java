package org.tenderline.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tenderline.shared.web.Preferences;

/** {@code /search?q=…}: everything that was found, as far as a person would read. */
@Named
@RequestScoped
public class SearchBacking {

    private static final int EACH = 50;

    @Inject
    private SearchGroups groups;

    @Inject
    private Preferences preferences;

    private String q;
    private List<SearchGroup> found = List.of();

    public void load() {
        found = groups.find(q, EACH, preferences.getLocale());
    }

    public List<SearchGroup> getFound() {
        return found;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }
}

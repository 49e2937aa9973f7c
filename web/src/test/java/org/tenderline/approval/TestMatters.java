package org.tenderline.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tenderline.security.scope.Matter;
import org.tenderline.testing.InContainer;

/** A room whose kinds of documents are reached in the matter a test says; none of its documents is reached by itself. */
@InContainer
@ApplicationScoped
public class TestMatters implements DocumentReach {

    private final Map<String, Matter> matters = new ConcurrentHashMap<>();

    public void reach(String kind, Matter matter) {
        matters.put(kind, matter);
    }

    public void clear() {
        matters.clear();
    }

    @Override
    public Map<String, Matter> matters() {
        return Map.copyOf(matters);
    }

    @Override
    public boolean reaches(String kind, String number) {
        return false;
    }
}
